package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Opening a file one is not on the team of, because it cannot wait; and a second person's notice of it. */
@ApplicationScoped
@Transactional
public class EmergencyOpening {

    private static final String TABLE = "emergency_access";
    private static final String REASON = "reason_p2";
    /** A shift at the telephone, and no working week. */
    private static final Duration LASTS = Duration.ofHours(4);
    private static final int LONGEST_REASON = 500;
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    OrganizationVault vault;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @param number the case's number; nothing of the case */
    public record Opened(EmergencyId id, String number, MemberId by, String reason, Instant at, Instant until) { }

    /**
     * Lets the caller to the file for four hours. Who may see it anyway is led there and nothing is written.
     *
     * @param number as the organization numbers its cases
     * @throws RuleViolation CASE_NUMBER_UNKNOWN, FIELD_MISSING
     */
    @Requires(Permission.BREAK_GLASS)
    public CaseFileId open(String number, String reason) {
        String why = Checks.requiredText(reason, "reason", LONGEST_REASON);
        CaseFileId file = access.numbered(Checks.requiredText(number, "number", 40), "number");
        if (access.scope().covers(file)) {
            return file;
        }
        EmergencyId id = EmergencyId.next();
        Instant now = clock.instant();
        em.persist(new EmergencyAccess(id, access.inEmergency(file).file(), caller.member(), vault.of(caller.organization()).close(TABLE, REASON, id.value(), why), now,
            now.plus(LASTS)));
        audit.record(AuditAction.EMERGENCY_OPENED, file, id.value());
        return file;
    }

    /** What nobody else has taken notice of yet, oldest first: to administrators all, to others what concerns files they may read. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<Opened> unnoted() {
        if (!mayNote()) {
            return List.of();
        }
        List<Object[]> rows = bind(em.createQuery("select e.id, f.number, e.member, e.reason.bytes, e.openedAt, e.until from EmergencyAccess e join CaseFile f on f.id = e.file"
            + " where e.notedAt is null and e.member <> :me and " + condition() + " order by e.openedAt, e.id.value", Object[].class))
            .setParameter("me", caller.member().value()).setMaxResults(MOST).getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        OrganizationVault.Box box = vault.of(caller.organization());
        return rows.stream().map(row -> new Opened((EmergencyId) row[0], (String) row[1], new MemberId((UUID) row[2]),
            box.open(TABLE, REASON, ((EmergencyId) row[0]).value(), new Confidential((byte[]) row[3])), (Instant) row[4], (Instant) row[5])).toList();
    }

    /** The caller has taken notice. @throws RuleViolation NOT_FOUND, NOT_PERMITTED to who opened it, STATE_TRANSITION_REFUSED */
    @Requires(Permission.OWN_ACCOUNT)
    public void note(EmergencyId id) {
        if (!mayNote()) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        EmergencyAccess emergency = bind(em.createQuery("select e from EmergencyAccess e where e.id = :id and " + condition(), EmergencyAccess.class))
            .setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        emergency.note(caller.member(), clock.instant());
        audit.record(AuditAction.EMERGENCY_NOTED, emergency.file(), id.value());
    }

    private boolean mayNote() {
        return caller.may(Permission.ADMINISTER_ORGANIZATION) || caller.may(Permission.READ_HISTORY);
    }

    private String condition() {
        return caller.may(Permission.ADMINISTER_ORGANIZATION) ? "1 = 1" : scope().on("e.file");
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return caller.may(Permission.ADMINISTER_ORGANIZATION) ? query : scope().bind(query);
    }

    private CaseScope scope() {
        return access.scope();
    }
}
