package org.tanggol.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.bonds.BondHands;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Finishing a month: the bank's balance is the book cash, with what lies between them listed. Whoever says so has approved and paid no bond whose money moved in it. */
@ApplicationScoped
@Transactional
public class Reconciling {

    @Inject
    BankShelf shelf;

    @Inject
    BankQueries queries;

    @Inject
    BondHands hands;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * @param closing what the bank says all accounts of the fund held at the end of the month; may be less than zero
     * @throws RuleViolation PERIOD_RUNNING, MONTH_RECONCILED for one that is finished, or that lies before one; RECONCILER_INVOLVED; NO_BANK_ACCOUNT; BANK_LINES_OPEN; BANK_DIFFERS, which says by how much
     */
    @Requires(Permission.RECONCILE_FUNDS)
    public void finish(FundId fund, YearMonth month, Money closing) {
        Checks.required(closing, "closing");
        LocalDate end = month.atEndOfMonth();
        if (!end.isBefore(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.PERIOD_RUNNING);
        }
        if (shelf.lock(fund).isEmpty()) {
            throw new RuleViolation(Rule.NO_BANK_ACCOUNT);
        }
        LocalDate finished = shelf.finishedThrough(fund);
        if (finished != null && !end.isAfter(finished)) {
            throw new RuleViolation(Rule.MONTH_RECONCILED, null, finished);
        }
        if (hands.of(fund, month.atDay(1), end).contains(caller.member())) {
            throw new RuleViolation(Rule.RECONCILER_INVOLVED);
        }
        BankMonth whole = queries.month(fund, month);
        if (whole.open() > 0) {
            throw new RuleViolation(Rule.BANK_LINES_OPEN, null, whole.open());
        }
        Comparison compared = whole.comparison().closing(closing);
        if (!compared.difference().isZero()) {
            throw new RuleViolation(Rule.BANK_DIFFERS, "closing", compared.difference().decimal());
        }
        Reconciliation reconciliation = new Reconciliation(fund, month, compared, caller.member(), clock.instant());
        shelf.add(reconciliation);
        audit.record(AuditAction.MONTH_RECONCILED, null, fund.value(), month, compared.closing().decimal(), compared.book().decimal());
    }
}
