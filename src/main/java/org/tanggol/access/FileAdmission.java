package org.tanggol.access;

/** Leave to read, or to change, one case file. */
public final class FileAdmission implements Admitted {

    private final CaseFileId file;
    private final OrganizationId organization;

    FileAdmission(CaseFileId file, OrganizationId organization) {
        this.file = file;
        this.organization = organization;
    }

    public CaseFileId file() {
        return file;
    }

    @Override
    public boolean covers(CaseFileId other) {
        return file.equals(other);
    }

    @Override
    public OrganizationId organization() {
        return organization;
    }
}
