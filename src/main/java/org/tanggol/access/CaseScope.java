package org.tanggol.access;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import org.tanggol.platform.PlainSelect;

/**
 * The same decision as {@link FileAdmission}, for many files at once: a condition for lists, counts, search, export, calendars and
 * jobs. Within the organization, which the tenant filter keeps apart, it lets all files through or those it names.
 */
public final class CaseScope implements Admitted {

    private static final String SEEN = "scopeSeen";

    private final OrganizationId organization;
    private final Set<CaseFileId> seen;
    private final Set<CaseFileId> full;

    /**
     * @param seen the files it lets through, or null for all
     * @param full those of them of which everything may be seen, or null for all
     */
    CaseScope(OrganizationId organization, Set<CaseFileId> seen, Set<CaseFileId> full) {
        this.organization = organization;
        this.seen = seen == null ? null : Set.copyOf(seen);
        this.full = full == null ? null : Set.copyOf(full);
    }

    /**
     * The condition on a path that leads to a {@link CaseFileId}.
     *
     * @param path a path written in our code, e.g. {@code p.file}
     */
    public String on(String path) {
        return condition(path, seen, ":" + SEEN);
    }

    /**
     * Adds the same condition to a statement that goes to the driver as it stands. The filter that keeps organizations apart does not see
     * that one: so the organization is named first.
     *
     * @param table one with {@code org_id}, as the statement calls it
     * @param file its column with ids of files
     */
    public void narrow(PlainSelect statement, String table, String file) {
        narrow(statement, table, file, seen);
    }

    /** As {@link #narrow}, for what a summary leaves out. */
    public void narrowFully(PlainSelect statement, String table, String file) {
        narrow(statement, table, file, full);
    }

    private void narrow(PlainSelect statement, String table, String file, Set<CaseFileId> files) {
        Object[] ids = files == null ? new Object[0] : files.stream().map(CaseFileId::value).toArray();
        statement.add(table + ".org_id = ? and ", organization.value()).add(condition(table + "." + file, files, PlainSelect.places(ids.length)), ids);
    }

    private static String condition(String path, Set<CaseFileId> files, String places) {
        if (files == null) {
            return path + " is not null";
        }
        return files.isEmpty() ? "1 = 0" : path + " in (" + places + ")";
    }

    /** Sets the parameter that {@link #on} used. */
    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        if (seen != null && !seen.isEmpty() && query.getParameters().stream().anyMatch(parameter -> SEEN.equals(parameter.getName()))) {
            query.setParameter(SEEN, seen);
        }
        return query;
    }

    /** Equal for scopes that let the same files through: what has been worked out for one holds for the other. */
    public Object key() {
        return seen == null ? List.of(organization) : List.of(organization, seen);
    }

    @Override
    public boolean covers(CaseFileId file) {
        return seen == null || seen.contains(file);     // of all: rows reach this point through the tenant filter only
    }

    /** Whether everything of this file may be seen, and not a summary only. */
    public boolean coversFully(CaseFileId file) {
        return full == null || full.contains(file);
    }

    @Override
    public OrganizationId organization() {
        return organization;
    }
}
