package org.tanggol.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.members.Proof;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** How long the organization keeps what, and what would go if it were so: a dry run that takes nothing. */
@ApplicationScoped
@Transactional
public class RetentionKeeping {

    private static final int SHOWN = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    OldRecords old;

    @Inject
    Proof proof;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * What would go today.
     *
     * @param cases the longest closed first, a hundred at most; held ones among them, which stay
     */
    public record DryRun(Map<Kept, Long> counts, List<DueCase> cases) { }

    /** A closed case whose time is over. */
    public record DueCase(CaseFileId file, String number, Instant closedAt, boolean held) { }

    /** Days for each kind; null for ever. */
    @Requires(Permission.PURGE_RECORDS)
    public Map<Kept, Integer> periods() {
        return run(connection -> Periods.of(connection, organization()).days());
    }

    /**
     * What a purge with these periods would take now; nothing is changed.
     *
     * @throws RuleViolation VALIDATION_FAILED of a field for fewer days than may be chosen
     */
    @Requires(Permission.PURGE_RECORDS)
    public DryRun dryRun(Map<Kept, Integer> periods) {
        periods.forEach(RetentionKeeping::require);
        return run(connection -> {
            Map<Kept, Long> counts = new EnumMap<>(Kept.class);
            for (Kept kind : Kept.values()) {
                counts.put(kind, OldRecords.count(connection, organization(), kind, old.before(periods.get(kind))));
            }
            return new DryRun(counts, cases(connection, old.before(periods.get(Kept.CLOSED_CASES))));
        });
    }

    private List<DueCase> cases(Connection connection, Instant before) throws SQLException {
        List<DueCase> cases = new ArrayList<>();
        if (before == null) {
            return cases;
        }
        try (PreparedStatement select = CaseErasure.statement(connection, "select f.id, f.number, f.closed_at, exists (select 1 from legal_hold h where h.org_id = f.org_id and h.file_id = f.id"
                + " and h.lifted_at is null) from case_file f where " + OldRecords.CLOSED + " order by f.closed_at, f.id limit " + SHOWN, organization(), before); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                cases.add(new DueCase(new CaseFileId(CaseErasure.uuid(rows.getBytes(1))), rows.getString(2), CaseErasure.instant(rows, 3), rows.getBoolean(4)));
            }
        }
        return cases;
    }

    /**
     * Keeps records so long from now on; what is older goes with the next purge, within six hours.
     *
     * @throws RuleViolation PROVE_AGAIN, VALIDATION_FAILED of a field for fewer days than may be chosen
     */
    @Requires(Permission.PURGE_RECORDS)
    public void keep(Map<Kept, Integer> periods) {
        periods.forEach(RetentionKeeping::require);
        proof.requireFresh();
        Map<Kept, Integer> before = periods();
        Instant now = clock.instant();
        for (Map.Entry<Kept, Integer> period : periods.entrySet()) {
            if (!Objects.equals(before.get(period.getKey()), period.getValue())) {
                run(connection -> CaseErasure.update(connection, "insert into retention (org_id, category, days, set_by, set_at) values (?, ?, ?, ?, ?)"
                    + " on duplicate key update days = values(days), set_by = values(set_by), set_at = values(set_at)", organization(), period.getKey(), period.getValue(),
                    caller.member().value(), now));
                audit.record(AuditAction.RETENTION_CHANGED, null, null, period.getKey(), period.getValue() == null ? "∞" : period.getValue());
            }
        }
    }

    private static void require(Kept kind, Integer days) {
        if (days != null && (days < kind.least() || days > Kept.MOST_DAYS)) {
            throw new RuleViolation(Rule.DAYS_OUT_OF_RANGE, kind.name(), kind.least(), Kept.MOST_DAYS);
        }
    }

    private UUID organization() {
        return caller.organization().value();
    }

    private <T> T run(org.hibernate.jdbc.ReturningWork<T> work) {
        return em.unwrap(Session.class).doReturningWork(work);
    }
}
