package org.tanggol.reports;

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
import org.tanggol.banking.BankQueries;
import org.tanggol.bonds.BondFigures;
import org.tanggol.ledger.FundFigures;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The report that a board reads each month. It names nobody. */
@ApplicationScoped
@Transactional
public class MonthReporting {

    @Inject
    LedgerQueries ledger;

    @Inject
    FundFigures books;

    @Inject
    BondFigures bonds;

    @Inject
    BankQueries bank;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Written down before it leaves. @throws RuleViolation NOT_FOUND; IN_THE_FUTURE for a month that has not begun */
    @Requires(Permission.READ_FUNDS)
    public MonthReport take(FundId fund, YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        if (month.atDay(1).isAfter(today)) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "month");
        }
        String name = ledger.folder(fund).fund().terms().name();
        LocalDate end = month.atEndOfMonth();
        MonthReport report = new MonthReport(name, month, books.standing(fund, month.atDay(1).minusDays(1)).then(), books.movements(fund, month.atDay(1), end), books.standing(fund, end).then(),
            FundReporting.stages(bonds.on(fund, end), books.out(fund, end), end.isAfter(today) ? today : end), bank.month(fund, month).finished(), ledger.total(fund, month).closedThrough());
        audit.record(AuditAction.REPORT_TAKEN, null, fund.value(), "MONTH", month, "");
        return report;
    }
}
