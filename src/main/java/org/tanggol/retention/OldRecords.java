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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.Open;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.Unattended;

/**
 * What of an organization is older than it is to be kept. The same conditions count for a dry run and take away for a purge. Plain
 * statements, each naming the organization: the purge is a job, which nobody of the organization has asked for.
 */
@ApplicationScoped
@Transactional
public class OldRecords {

    private static final int CASES_AT_ONCE = 500;
    /** While a job is at an import, its sheet stays. */
    private static final String OLD_IMPORTS = "i.org_id = ? and i.state not in ('CHECKING', 'COMMITTING', 'UNDOING') and coalesce(i.committed_at, i.uploaded_at) < ?";
    /** Programs ask from the last number on: the row that has it stays. */
    private static final String OLD_CHANGES = "e.org_id = ? and e.at < ? and e.seq < (select p.last_seq from change_place p where p.org_id = e.org_id)";
    private static final String OLD_MESSAGES = "m.org_id = ? and m.at < ? and m.state <> 'PENDING'";

    /** A reminder must not be made anew: what it is about is long over by then. */
    /** A reminder of what is still to come says that it was given: without it, it would be given again. */
    private static final String OLD_NOTICES = "n.org_id = ? and n.made_at < ? and (n.until_at is null or n.until_at < utc_timestamp(6))";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Every organization there is. */
    @Open("a job of the server; it reads ids and sees nothing of any case")
    public List<UUID> organizations() {
        return em.unwrap(Session.class).doReturningWork(connection -> ids(connection, "select id from organization order by id"));
    }

    /** The moment before which closed cases of an organization go; null where they are kept for ever. */
    @Open("a job of the server; it reads a number of days")
    public Instant casesBefore(UUID organization) {
        return em.unwrap(Session.class).doReturningWork(connection -> before(Periods.of(connection, organization).of(Kept.CLOSED_CASES)));
    }

    /** Cases closed before this moment that nobody holds; some, the longest closed first. */
    @Open("a job of the server; it reads ids and sees nothing of any case")
    public List<UUID> dueCases(UUID organization, Instant before) {
        return em.unwrap(Session.class).doReturningWork(connection -> ids(connection, "select f.id from case_file f where " + DUE + " order by f.closed_at, f.id limit " + CASES_AT_ONCE,
            organization, before));
    }

    /** Not what has been joined with another case, which goes with that one. */
    static final String CLOSED = "f.org_id = ? and f.status = 'CLOSED' and f.merged_into is null and f.closed_at < ?";
    static final String DUE = CLOSED + " and not exists (select 1 from legal_hold h where h.org_id = f.org_id and h.file_id = f.id and h.lifted_at is null)";

    /** Takes away whatever is old, cases apart; one audit row says how much of what. */
    @Open("a job of the server; it shows nothing and touches no case")
    public void purge(UUID organization) {
        Instant now = clock.instant();
        em.unwrap(Session.class).doWork(connection -> {
            Periods periods = Periods.of(connection, organization);
            for (Kept kind : List.of(Kept.IMPORTS, Kept.DRAFTS, Kept.CHANGE_FEED, Kept.WEBHOOK_DELIVERIES, Kept.NOTICES)) {
                Instant before = before(periods.of(kind));
                int gone = before == null ? 0 : purge(connection, organization, kind, before);
                if (gone > 0) {
                    Unattended.record(connection, organization, AuditAction.RECORDS_PURGED, null, now, kind, gone, periods.of(kind));
                }
            }
        });
    }

    private static int purge(Connection connection, UUID organization, Kept kind, Instant before) throws SQLException {
        return switch (kind) {
            case CLOSED_CASES -> throw new IllegalArgumentException("Each case is a transaction of its own");
            case IMPORTS -> purgeImports(connection, organization, before);
            case DRAFTS -> CaseErasure.update(connection, "delete from draft where org_id = ? and saved_at < ?", organization, before);
            case CHANGE_FEED -> CaseErasure.update(connection, "delete e from change_event e where " + OLD_CHANGES, organization, before);
            case WEBHOOK_DELIVERIES -> {
                CaseErasure.update(connection, "delete a from webhook_attempt a join webhook_message m on m.org_id = a.org_id and m.id = a.message_id where " + OLD_MESSAGES, organization, before);
                yield CaseErasure.update(connection, "delete m from webhook_message m where " + OLD_MESSAGES, organization, before);
            }
            case NOTICES -> {
                int gone = CaseErasure.update(connection, "delete n from notice n where " + OLD_NOTICES, organization, before);
                CaseErasure.update(connection, "delete m from notice_message m where m.org_id = ? and m.made_at < ? and m.state <> 'PENDING' and not exists"
                    + " (select 1 from notice n where n.org_id = m.org_id and n.message_id = m.id)", organization, before);
                CaseErasure.update(connection, "delete w from notice_news w where w.org_id = ? and w.at < ? and not exists (select 1 from notice n where n.org_id = w.org_id and n.news_id = w.id)",
                    organization, before);
                yield gone;
            }
        };
    }

    /** Rows, people, effects and files of old imports go; that there was an import, when, by whom and how many stays. */
    private static int purgeImports(Connection connection, UUID organization, Instant before) throws SQLException {
        int gone = 0;
        for (String table : List.of("import_entry", "import_row", "import_file", "import_effect", "import_progress")) {
            gone += CaseErasure.update(connection, "delete t from " + table + " t join import_job i on i.org_id = t.org_id and i.id = t.import_id where " + OLD_IMPORTS, organization, before);
        }
        CaseErasure.update(connection, "update import_job i set i.state = 'DISCARDED', i.version = i.version + 1 where i.org_id = ? and i.state in ('UPLOADED', 'CHECKED') and i.uploaded_at < ?",
            organization, before);
        return gone;
    }

    /** How many there are; of imports and of the feed, rows. */
    static long count(Connection connection, UUID organization, Kept kind, Instant before) throws SQLException {
        return before == null ? 0 : switch (kind) {
            case CLOSED_CASES -> number(connection, "select count(*) from case_file f where " + DUE, organization, before);
            case IMPORTS -> number(connection, "select count(*) from import_row t join import_job i on i.org_id = t.org_id and i.id = t.import_id where " + OLD_IMPORTS, organization, before);
            case DRAFTS -> number(connection, "select count(*) from draft where org_id = ? and saved_at < ?", organization, before);
            case CHANGE_FEED -> number(connection, "select count(*) from change_event e where " + OLD_CHANGES, organization, before);
            case WEBHOOK_DELIVERIES -> number(connection, "select count(*) from webhook_message m where " + OLD_MESSAGES, organization, before);
            case NOTICES -> number(connection, "select count(*) from notice n where " + OLD_NOTICES, organization, before);
        };
    }

    private static long number(Connection connection, String sql, UUID organization, Instant before) throws SQLException {
        try (PreparedStatement select = CaseErasure.statement(connection, sql, organization, before); ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** @param days null for ever */
    Instant before(Integer days) {
        return days == null ? null : clock.instant().minus(Duration.ofDays(days));
    }

    private static List<UUID> ids(Connection connection, String sql, Object... values) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select = CaseErasure.statement(connection, sql, values); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(CaseErasure.uuid(rows.getBytes(1)));
            }
        }
        return ids;
    }
}
