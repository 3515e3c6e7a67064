package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** Case files, and the people they are about, page by page in the order of their ids: the oldest file first. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening names writes an audit row
public class FileListing {

    private static final int TRIES = 3;
    private static final String ROW = """
        select f.id, f.number, f.status, f.origin, f.openedAt, f.closedAt, f.updatedAt, f.version, p.id, p.version, p.updatedAt
        from CaseFile f join Person p on p.file = f.id where\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    PersonListing people;

    /** A file and what lists show of its person. */
    public record PersonRow(FileRow file, PersonListing.Listed person) { }

    /** What is listed: when it changed, and its id. */
    private enum Of {
        FILES("f.updatedAt", "f.id.value"), PEOPLE("p.updatedAt", "p.id.value");

        private final String changed;
        private final String id;

        Of(String changed, String id) {
            this.changed = changed;
            this.id = id;
        }
    }

    /** @param after where the page before ended, or null */
    @Requires(Permission.READ_PEOPLE)
    public List<FileRow> page(FileFilter filter, FileOrder order, FilePosition after, int limit) {
        return page(Of.FILES, filter, order, after, limit);
    }

    private List<FileRow> page(Of of, FileFilter filter, FileOrder order, FilePosition after, int limit) {
        CaseScope scope = access.scope();
        Map<String, Object> values = new HashMap<>();
        String where = where(of, filter, scope, values);
        boolean byAge = order == FileOrder.OLDEST;
        if (after != null) {
            where += byAge ? " and f.id.value > :after" : " and (" + of.changed + " < :changed or (" + of.changed + " = :changed and " + of.id + " < :after))";
            values.put("after", after.id());
            if (!byAge) {
                values.put("changed", after.changed());
            }
        }
        TypedQuery<Object[]> query = em.createQuery(ROW + where + " order by " + (byAge ? "f.id.value" : of.changed + " desc, " + of.id + " desc"), Object[].class);
        values.forEach(query::setParameter);
        return scope.bind(query).setMaxResults(limit).getResultList().stream().map(FileListing::row).toList();
    }

    /** As {@link #page}, with the people; what changed is the person. */
    @Requires(Permission.READ_PEOPLE)
    public List<PersonRow> people(FileFilter filter, FileOrder order, FilePosition after, int limit) {
        List<PersonRow> rows = List.of();
        for (int tried = 0; tried < TRIES; tried++) {
            List<FileRow> files = page(Of.PEOPLE, filter, order, after, limit);
            List<CaseFileId> ids = files.stream().map(FileRow::id).toList();
            Map<CaseFileId, PersonListing.Listed> listed = ids.isEmpty() ? Map.of() : people.of(access.scope(), ids);
            rows = files.stream().filter(file -> listed.containsKey(file.id())).map(file -> new PersonRow(file, listed.get(file.id()))).toList();
            if (rows.size() == files.size()) {
                break;      // else one was taken back in between, and a page that is short of it would seem the last one
            }
        }
        return rows;
    }

    /** People of these files, in the order of the files; what the caller may not see is left out. */
    @Requires(Permission.READ_PEOPLE)
    public List<PersonRow> people(List<CaseFileId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        CaseScope scope = access.scope();
        Map<CaseFileId, FileRow> files = new HashMap<>();
        scope.bind(em.createQuery(ROW + scope.on("f.id") + " and f.id in :ids order by f.id.value", Object[].class)).setParameter("ids", ids).setMaxResults(ids.size())
            .getResultList().stream().map(FileListing::row).forEach(file -> files.put(file.id(), file));
        Map<CaseFileId, PersonListing.Listed> listed = people.of(scope, ids);
        return ids.stream().filter(files::containsKey).filter(listed::containsKey).map(id -> new PersonRow(files.get(id), listed.get(id))).toList();
    }

    /** How many the filter lets through. */
    @Requires(Permission.READ_PEOPLE)
    public long count(FileFilter filter) {
        return count(Of.FILES, filter);
    }

    /** How many people the filter lets through. */
    @Requires(Permission.READ_PEOPLE)
    public long countPeople(FileFilter filter) {
        return count(Of.PEOPLE, filter);
    }

    private long count(Of of, FileFilter filter) {
        CaseScope scope = access.scope();
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Long> query = em.createQuery("select count(f.id.value) from CaseFile f join Person p on p.file = f.id where " + where(of, filter, scope, values), Long.class);
        values.forEach(query::setParameter);
        return scope.bind(query).getSingleResult();
    }

    /** Refuses with NOT_FOUND, or leads to the file it was joined with. */
    @Requires(Permission.READ_PEOPLE)
    public FileRow file(CaseFileId id) {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery(ROW + scope.on("f.id") + " and f.id = :id", Object[].class)).setParameter("id", id).setMaxResults(1)
            .getResultList().stream().findFirst().map(FileListing::row).orElseThrow(() -> access.absent(id));
    }

    private static String where(Of of, FileFilter filter, CaseScope scope, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(scope.on("f.id"));
        if (!filter.status().isEmpty()) {
            where.append(" and f.status in :status");
            values.put("status", filter.status());
        }
        if (filter.updatedSince() != null) {
            where.append(" and " + of.changed + " >= :since");
            values.put("since", filter.updatedSince());
        }
        return where.toString();
    }

    private static FileRow row(Object[] r) {
        return new FileRow((CaseFileId) r[0], (String) r[1], (CaseStatus) r[2], (CaseOrigin) r[3], (Instant) r[4], (Instant) r[5], (Instant) r[6],
            (Long) r[7], (PersonId) r[8], (Long) r[9], (Instant) r[10]);
    }
}
