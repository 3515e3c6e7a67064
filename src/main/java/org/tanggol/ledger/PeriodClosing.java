package org.tanggol.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Closing a month of a fund, and all before it: nothing is posted on its days any more. There is no way back; what was wrong is corrected in a later month. */
@ApplicationScoped
@Transactional
public class PeriodClosing {

    @PersistenceContext
    EntityManager em;

    @Inject
    FundShelf funds;

    @Inject
    MonthReconciled reconciled;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * @param why it is closed without having been compared with the bank; null, and of no matter, where it was
     * @throws RuleViolation PERIOD_RUNNING for a month that is not over, PERIOD_CLOSED for one that is closed already, NOT_RECONCILED without a reason
     */
    @Requires(Permission.KEEP_FUNDS)
    public void close(FundId fund, YearMonth month, WithoutReconciliation why) {
        funds.fund(fund);
        LocalDate through = month.atEndOfMonth();
        if (!through.isBefore(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.PERIOD_RUNNING, "month");
        }
        UUID organization = caller.organization().value();
        Books.Head head = em.unwrap(Session.class).doReturningWork(connection -> hold(new Books(connection, organization), fund, through));
        boolean compared = reconciled.holds(fund, month);
        if (!compared && why == null) {
            throw new RuleViolation(Rule.NOT_RECONCILED, "why");
        }
        WithoutReconciliation without = compared ? null : why;
        em.unwrap(Session.class).doWork(connection -> new Books(connection, organization).execute(
            "insert into closed_period (org_id, id, fund_id, through_day, last_seq, closed_by, closed_at, without_reconciliation) values (?, ?, ?, ?, ?, ?, ?, ?)", organization, Ids.next(), fund.value(),
            through, head.seq(), caller.member().value(), clock.instant(), without));
        audit.record(AuditAction.PERIOD_CLOSED, null, fund.value(), through, without == null ? "" : without);
    }

    /** Holds the end of the journal: whoever is posting on a day of the month has committed, or looks again and is refused. */
    private static Books.Head hold(Books books, FundId fund, LocalDate through) throws SQLException {
        Books.Head head = books.lockHead();
        LocalDate last = books.closedThrough(fund);
        if (last != null && !through.isAfter(last)) {
            throw new RuleViolation(Rule.PERIOD_CLOSED, "month", last);
        }
        return head;
    }
}
