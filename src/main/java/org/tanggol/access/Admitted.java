package org.tanggol.access;

/** An access decision already made. Only {@link CaseAccess} makes one: the constructors are package-private. */
public sealed interface Admitted permits FileAdmission, CaseScope {

    /** Whether the decision covers this file. */
    boolean covers(CaseFileId file);

    /** The organization whose keys open what is read. */
    OrganizationId organization();
}
