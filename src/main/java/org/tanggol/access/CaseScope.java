package org.tanggol.access;

import jakarta.persistence.TypedQuery;

/**
 * The same decision as {@link FileAdmission}, for many files at once: a condition for lists, counts, search, export and
 * jobs. Today every member with the permission sees all files of the own organization, so the condition is the tenant
 * filter alone; assignment and sharing narrow and widen it here and nowhere else.
 */
public final class CaseScope implements Admitted {

    private final OrganizationId organization;

    CaseScope(OrganizationId organization) {
        this.organization = organization;
    }

    /**
     * The condition on a path that leads to a {@link CaseFileId}.
     *
     * @param path a path written in our code, e.g. {@code p.file}
     */
    public String on(String path) {
        return path + " is not null";
    }

    /** Sets the parameters that {@link #on} used. */
    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return query;
    }

    /** Equal for scopes that let the same files through: what has been worked out for one holds for the other. */
    public Object key() {
        return organization;
    }

    @Override
    public boolean covers(CaseFileId file) {
        return true;    // rows reach this point through the tenant filter and the condition above only
    }

    @Override
    public OrganizationId organization() {
        return organization;
    }
}
