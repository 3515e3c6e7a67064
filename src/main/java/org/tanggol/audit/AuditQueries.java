package org.tanggol.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** The history of a case file: who changed and who opened what. */
@ApplicationScoped
@Transactional
public class AuditQueries {

    @Inject
    CaseAccess access;

    @PersistenceContext
    EntityManager em;

    /**
     * Newest first.
     *
     * @param before id of the last row shown, or null for the first page
     * @param withReadings whether openings are wanted too
     */
    @Requires(Permission.READ_PEOPLE)
    public List<AuditRow> history(CaseFileId file, UUID before, boolean withReadings, int limit) {
        access.toRead(file);
        return em.createQuery("""
            select e.id, e.at, e.actor, e.client, e.action, e.object, e.details from AuditEvent e
            where (e.file = :file or e.file in (select x.id.value from FormerFile x where x.mergedInto.value = :file)) and (:all = true or e.action not in (:readings)) and (:first = true or e.id < :before)
            order by e.id desc""", Object[].class)
            .setParameter("file", file.value()).setParameter("all", withReadings)
            .setParameter("readings", List.of(AuditAction.FILE_OPENED, AuditAction.LIST_OPENED))
            .setParameter("first", before == null).setParameter("before", before == null ? new UUID(0, 0) : before)
            .setMaxResults(limit).getResultList().stream().map(AuditQueries::row).toList();
    }

    private static AuditRow row(Object[] r) {
        String details = (String) r[6];
        return new AuditRow((UUID) r[0], (Instant) r[1], new MemberId((UUID) r[2]), (String) r[3], (AuditAction) r[4], (UUID) r[5],
            details == null ? List.of() : List.of(details.split(AuditLog.SEPARATOR, -1)));
    }
}
