package org.tanggol.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** The history of a case file: who changed and who opened what. */
@ApplicationScoped
@Transactional
public class AuditQueries {

    private static final int LOOKERS = 200;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @PersistenceContext
    EntityManager em;

    /**
     * Newest first.
     *
     * @param before id of the last row shown, or null for the first page
     * @param withReadings whether openings are wanted too
     */
    @Requires(Permission.READ_HISTORY)
    public List<AuditRow> history(CaseFileId file, UUID before, boolean withReadings, int limit) {
        FileAdmission admitted = access.toRead(file);
        List<Object[]> rows = em.createQuery("""
            select e.id, e.at, e.actor, e.client, e.action, e.object, e.details, case when e.file = :file then e.reason.bytes end from AuditEvent e
            where (e.file = :file or e.file in (select x.id.value from FormerFile x where x.mergedInto.value = :file)) and (:all = true or e.action not in (:readings)) and (:first = true or e.id < :before)
            order by e.id desc""", Object[].class)
            .setParameter("file", file.value()).setParameter("all", withReadings)
            .setParameter("readings", List.of(AuditAction.FILE_OPENED, AuditAction.LIST_OPENED, AuditAction.ACCESS_DENIED))
            .setParameter("first", before == null).setParameter("before", before == null ? new UUID(0, 0) : before)
            .setMaxResults(limit).getResultList();
        Iterator<String> reasons = vault.open(admitted, rows.stream().map(row -> new Closed(AuditEvent.reasonCell(file, (UUID) row[0]),
            row[7] == null ? null : new Confidential((byte[]) row[7]))).toList()).iterator();
        return rows.stream().map(row -> row(row, reasons.next())).toList();
    }

    /**
     * Somebody who opened a file.
     *
     * @param client the program, or null for a person
     * @param opened how often
     * @param shown how often they also had a number shown in full or made the case card
     */
    public record Looker(MemberId member, String client, long opened, long shown, Instant first, Instant last) { }

    /** Everybody who opened this file, or one that was joined with it; the last one first. */
    @Requires(Permission.READ_HISTORY)
    public List<Looker> lookers(CaseFileId file) {
        access.toRead(file);
        return em.createQuery("""
            select e.actor, e.client, sum(case when e.action = :opened then 1 else 0 end), sum(case when e.action = :opened then 0 else 1 end), min(e.at), max(e.at) from AuditEvent e
            where (e.file = :file or e.file in (select x.id.value from FormerFile x where x.mergedInto.value = :file)) and e.action in (:readings)
            group by e.actor, e.client order by max(e.at) desc""", Object[].class)
            .setParameter("file", file.value()).setParameter("opened", AuditAction.FILE_OPENED)
            .setParameter("readings", List.of(AuditAction.FILE_OPENED, AuditAction.IDENTIFIER_SHOWN, AuditAction.CARD_PRINTED)).setMaxResults(LOOKERS).getResultList().stream()
            .map(r -> new Looker(new MemberId((UUID) r[0]), (String) r[1], ((Number) r[2]).longValue(), ((Number) r[3]).longValue(), (Instant) r[4], (Instant) r[5])).toList();
    }

    private static AuditRow row(Object[] r, String reason) {
        String details = (String) r[6];
        return new AuditRow((UUID) r[0], (Instant) r[1], new MemberId((UUID) r[2]), (String) r[3], (AuditAction) r[4], (UUID) r[5],
            details == null ? List.of() : List.of(details.split(AuditLog.SEPARATOR, -1)), reason);
    }
}
