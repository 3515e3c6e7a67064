package org.tanggol.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Holding a case back from every purge, and letting it go. */
@ApplicationScoped
@Transactional
public class LegalHolding {

    private static final int LONGEST_REASON = 500;
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Vault vault;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @param liftedBy null while it holds, and so are {@code liftReason} and {@code liftedAt} */
    public record Hold(HoldId id, String reason, MemberId setBy, Instant setAt, String liftReason, MemberId liftedBy, Instant liftedAt) {

        public boolean isInForce() {
            return liftedAt == null;
        }
    }

    /**
     * Holds a case. When this answers, no purge takes the case: one that is at it has ended before, and the case was gone.
     *
     * @throws RuleViolation NOT_FOUND, FIELD_MISSING
     */
    @Requires(Permission.HOLD_RECORDS)
    public HoldId set(CaseFileId file, String reason) {
        String why = Checks.requiredText(reason, "holdReason", LONGEST_REASON);
        FileAdmission admitted = access.toEdit(file);
        takeFile(file);
        HoldId id = HoldId.next();
        em.persist(new LegalHold(id, file, vault.close(admitted, LegalHold.reasonCell(file, id), why), caller.member(), clock.instant()));
        audit.explain(AuditAction.LEGAL_HOLD_SET, admitted, id.value(), why);
        return id;
    }

    /** @throws RuleViolation NOT_FOUND, FIELD_MISSING, STATE_TRANSITION_REFUSED */
    @Requires(Permission.HOLD_RECORDS)
    public void lift(HoldId id, String reason) {
        String why = Checks.requiredText(reason, "liftReason", LONGEST_REASON);
        LegalHold hold = em.createQuery("select h from LegalHold h where h.id = :id", LegalHold.class).setParameter("id", id).setMaxResults(1).getResultList().stream()
            .findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        FileAdmission admitted = access.toEdit(hold.file());
        hold.lift(vault.close(admitted, LegalHold.liftCell(hold.file(), id), why), caller.member(), clock.instant());
        audit.explain(AuditAction.LEGAL_HOLD_LIFTED, admitted, id.value(), why);
    }

    /** Every hold there was on a case, the newest first. */
    @Requires(Permission.READ_PEOPLE)
    public List<Hold> of(CaseFileId file) {
        FileAdmission admitted = access.toRead(file);
        List<Object[]> rows = em.createQuery("select h.id, h.reason.bytes, h.setBy, h.setAt, h.liftReason.bytes, h.liftedBy, h.liftedAt from LegalHold h where h.file = :file"
            + " order by h.setAt desc, h.id.value", Object[].class).setParameter("file", file).setMaxResults(MOST).getResultList();
        List<Closed> cells = new ArrayList<>();
        for (Object[] row : rows) {
            HoldId id = (HoldId) row[0];
            cells.add(new Closed(LegalHold.reasonCell(file, id), new Confidential((byte[]) row[1])));
            cells.add(new Closed(LegalHold.liftCell(file, id), row[4] == null ? null : new Confidential((byte[]) row[4])));
        }
        List<String> opened = vault.open(admitted, cells);
        List<Hold> holds = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = rows.get(i);
            holds.add(new Hold((HoldId) row[0], opened.get(2 * i), new MemberId((UUID) row[2]), (Instant) row[3], opened.get(2 * i + 1),
                row[5] == null ? null : new MemberId((UUID) row[5]), (Instant) row[6]));
        }
        return holds;
    }

    /** A purge takes the same row: whoever comes second sees what the first has done. */
    private void takeFile(CaseFileId file) {
        boolean there = em.unwrap(Session.class).doReturningWork(connection -> CaseErasure.take(connection, caller.organization().value(), file.value()));
        if (!there) {
            throw access.absent(file);
        }
    }
}
