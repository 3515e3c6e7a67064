package org.tanggol.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.audit.ExportReason;
import org.tanggol.bonds.BondFigures;
import org.tanggol.bonds.BondFunding;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundFigures;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Money;
import org.tanggol.people.PersonListing;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A treasurer's numbers, of one fund or of all, as they stood at the end of a day. */
@ApplicationScoped
@Transactional
public class FundReporting {

    /** Refunds there have to be before their time says when others come. */
    private static final int ENOUGH = 3;
    private static final int MONTHS = 12;
    private static final int QUARTERS = 8;
    /** Last day of each band, but for the last one. */
    private static final int[] BANDS = {3, 7, 14, 30};

    @Inject
    LedgerQueries ledger;

    @Inject
    FundFigures books;

    @Inject
    BondFigures bonds;

    @Inject
    PersonListing people;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Without names. @param fund null for all @throws RuleViolation NOT_FOUND; IN_THE_FUTURE for a day that has not come */
    @Requires(Permission.READ_FUNDS)
    public FundReport on(FundId fund, LocalDate day) {
        return report(fund, day, false);
    }

    /**
     * The same to take away, written down before.
     *
     * @param reason why names are wanted too; null for none of them. Whoever may see no person gets none either way.
     * @param what which figure, or "ALL"
     */
    @Requires(Permission.READ_FUNDS)
    public FundReport take(FundId fund, LocalDate day, ExportReason reason, String what) {
        FundReport report = report(fund, day, reason != null);
        audit.record(AuditAction.REPORT_TAKEN, null, fund == null ? null : fund.value(), what, day, reason == null ? "" : reason);
        return report;
    }

    private FundReport report(FundId fund, LocalDate day, boolean named) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "day");
        }
        List<LedgerQueries.FundRow> funds = ledger.funds();
        String name = fund == null ? null : funds.stream().filter(one -> one.id().equals(fund)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND)).terms().name();
        FundFigures.Standing standing = books.standing(fund, day);
        List<BondFigures.Row> rows = bonds.on(fund, day);
        Map<BondId, Money> out = books.out(fund, day);
        List<Figure> figures = new ArrayList<>();
        figures.add(balances(standing.then()));
        figures.add(flow(fund, day, standing.now()));
        figures.add(stages(rows, out, day));
        figures.add(release(rows, day));
        figures.add(expected(rows, out, day));
        figures.add(overdue(rows, out, day, named));
        figures.add(lenders(fund, named));
        figures.add(losses(rows));
        figures.add(interest(fund, day));
        return new FundReport(fund, name, day, funds, standing.then(), figures);
    }

    private static Figure balances(LedgerQueries.Balances balances) {
        Figure.Rows rows = new Figure.Rows(FigureKind.BALANCES, false);
        for (Account account : List.of(Account.CASH_AVAILABLE, Account.CASH_SET_ASIDE, Account.CASH_IN_RESERVE, Account.IN_TRANSIT, Account.POSTED, Account.INTEREST_RECEIVABLE)) {
            rows.add(account, balances.of(account));
        }
        for (Account account : List.of(Account.LOSS_ALLOWANCE, Account.LOANS, Account.CO_FUNDER_SHARES, Account.REFUNDS_DUE)) {
            rows.add(account, balances.of(account).negated());      // what is owed reads as a sum, and not below zero
        }
        return rows.made(null);
    }

    /** From the months' figures back from now, so that it costs the same for every fund. The month of the day counts whole. */
    private Figure flow(FundId fund, LocalDate day, LedgerQueries.Balances now) {
        YearMonth last = YearMonth.from(day);
        YearMonth first = last.minusMonths(MONTHS - 1L);
        Map<YearMonth, Map<Account, Money>> months = books.months(fund, first);
        Map<YearMonth, Money> cash = new TreeMap<>();
        Money there = now.atTheBank();
        for (YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), caller.zone())); !month.isBefore(first); month = month.minusMonths(1)) {
            if (!month.isAfter(last)) {
                cash.put(month, there);
            }
            there = there.plus(of(months, month, Account.CASH_AVAILABLE)).plus(of(months, month, Account.CASH_SET_ASIDE)).plus(of(months, month, Account.CASH_IN_RESERVE));
        }
        Figure.Rows rows = new Figure.Rows(FigureKind.FLOW, false);
        cash.forEach((month, end) -> rows.add(month, of(months, month, Account.GIFTS), of(months, month, Account.LOANS), of(months, month, Account.INTEREST), of(months, month, Account.FEES).negated(),
            of(months, month, Account.FORFEITURE_LOSS).plus(of(months, month, Account.WRITE_OFFS)).negated(), end));
        return rows.made(null);
    }

    /** Credits less debits. */
    private static Money of(Map<YearMonth, Map<Account, Money>> months, YearMonth month, Account account) {
        return months.getOrDefault(month, Map.of()).getOrDefault(account, Money.ZERO);
    }

    /** Bonds that had money out, by where it was. */
    static Figure stages(List<BondFigures.Row> bonds, Map<BondId, Money> out, LocalDate day) {
        Map<BondFunding, List<BondFigures.Row>> stages = bonds.stream().filter(bond -> out.containsKey(bond.id()))
            .collect(Collectors.groupingBy(BondFigures.Row::funding, () -> new EnumMap<>(BondFunding.class), Collectors.toList()));
        Figure.Rows rows = new Figure.Rows(FigureKind.STAGES, false);
        stages.forEach((stage, all) -> rows.add(stage, (long) all.size(), Money.sum(all.stream().map(bond -> out.get(bond.id())).toList()),
            Math.round(all.stream().mapToLong(bond -> ChronoUnit.DAYS.between(bond.since(), day)).average().orElse(0))));
        return rows.made(null);
    }

    static Figure release(List<BondFigures.Row> bonds, LocalDate day) {
        List<Long> days = bonds.stream().filter(bond -> bond.granted() != null && bond.released() != null && bond.released().isAfter(day.minusYears(1)) && !bond.released().isBefore(bond.granted()))
            .map(bond -> ChronoUnit.DAYS.between(bond.granted(), bond.released())).sorted().toList();
        Figure.Rows rows = new Figure.Rows(FigureKind.RELEASE, false);
        int from = 0;
        for (int to : BANDS) {
            rows.add(from + "–" + to, between(days, from, to));
            from = to + 1;
        }
        rows.add(from + "+", between(days, from, Long.MAX_VALUE));
        return rows.made(median(days));
    }

    private static long between(List<Long> days, long from, long to) {
        return days.stream().filter(one -> one >= from && one <= to).count();
    }

    /** Null of nothing. */
    private static Long median(List<Long> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }

    /**
     * A bond that has ended comes back after as many days as others took from their end; one that runs, after as many as others took from the receipt. Where too few have come back to tell, nothing is expected at
     * a time, and the row without a quarter has it. What should have come already is expected in the quarter of the day.
     */
    static Figure expected(List<BondFigures.Row> bonds, Map<BondId, Money> out, LocalDate day) {
        Long fromEnd = usual(bonds, BondFigures.Row::cancelled);
        Long fromReceipt = usual(bonds, BondFigures.Row::posted);
        Map<FundFigures.Quarter, List<BondFigures.Row>> quarters = new TreeMap<>();
        List<BondFigures.Row> unknown = new ArrayList<>();
        for (BondFigures.Row bond : bonds) {
            if (bond.isToCome() && out.containsKey(bond.id())) {
                LocalDate start = bond.cancelled() != null ? bond.cancelled() : bond.posted();
                Long usual = bond.cancelled() != null ? fromEnd : fromReceipt;
                LocalDate when = usual == null ? null : start.plusDays(usual);
                if (when == null) {
                    unknown.add(bond);
                } else {
                    quarters.computeIfAbsent(FundFigures.Quarter.of(when.isBefore(day) ? day : when), quarter -> new ArrayList<>()).add(bond);
                }
            }
        }
        Figure.Rows rows = new Figure.Rows(FigureKind.EXPECTED, false);
        quarters.forEach((quarter, all) -> rows.add(quarter, (long) all.size(), sum(all, out)));
        if (!unknown.isEmpty()) {
            rows.add(null, (long) unknown.size(), sum(unknown, out));
        }
        return rows.made(fromEnd);
    }

    private static Money sum(List<BondFigures.Row> bonds, Map<BondId, Money> out) {
        return Money.sum(bonds.stream().map(bond -> out.get(bond.id())).toList());
    }

    /** Days until the refund that half of them took at most; null of fewer than are enough. */
    private static Long usual(List<BondFigures.Row> bonds, Function<BondFigures.Row, LocalDate> start) {
        List<Long> took = bonds.stream().filter(bond -> bond.refunded() != null && start.apply(bond) != null).map(bond -> ChronoUnit.DAYS.between(start.apply(bond), bond.refunded())).sorted().toList();
        return took.size() < ENOUGH ? null : median(took);
    }

    private Figure overdue(List<BondFigures.Row> bonds, Map<BondId, Money> out, LocalDate day, boolean named) {
        List<BondFigures.Row> late = bonds.stream().filter(bond -> bond.isOverdue(day)).sorted(Comparator.comparing(BondFigures.Row::since)).toList();
        Map<CaseFileId, String> titles = named && caller.may(Permission.READ_PEOPLE) && !late.isEmpty() ? people.titles(access.summaries(), late.stream().map(BondFigures.Row::file).collect(Collectors.toSet())) : Map.of();
        Figure.Rows rows = new Figure.Rows(FigureKind.OVERDUE, named);
        late.forEach(bond -> rows.add(bond.id(), titles.get(bond.file()), bond.funding(), bond.since(), ChronoUnit.DAYS.between(bond.since(), day), out.getOrDefault(bond.id(), bond.amount())));
        return rows.made(null);
    }

    /** As of now: what was owed to each lender on a day gone by is not kept apart. */
    private Figure lenders(FundId fund, boolean named) {
        Figure.Rows rows = new Figure.Rows(FigureKind.LENDERS, named);
        if (named) {
            books.loans(fund).forEach(loan -> rows.add(loan.maturesOn(), loan.lender(), loan.owed()));
        } else {
            Map<LocalDate, Money> days = new TreeMap<>();
            books.loans(fund).forEach(loan -> days.merge(loan.maturesOn() == null ? LocalDate.MAX : loan.maturesOn(), loan.owed(), Money::plus));
            days.forEach((due, owed) -> rows.add(due.equals(LocalDate.MAX) ? null : due, null, owed));
        }
        return rows.made(null);
    }

    static Figure losses(List<BondFigures.Row> bonds) {
        List<BondFigures.Row> back = bonds.stream().filter(bond -> bond.refunded() != null).toList();
        List<BondFigures.Row> lost = bonds.stream().filter(bond -> bond.forfeited() != null && bond.refunded() == null).toList();
        long all = back.size() + (long) lost.size();
        Money returned = Money.sum(back.stream().map(BondFigures.Row::amount).toList());
        Money gone = Money.sum(lost.stream().map(BondFigures.Row::amount).toList());
        long sum = returned.plus(gone).cents();
        return new Figure.Rows(FigureKind.LOSSES, false).add(BondFunding.REFUNDED, (long) back.size(), Figure.share(back.size(), all), returned, Figure.share(returned.cents(), sum))
            .add(BondFunding.FORFEITED, (long) lost.size(), Figure.share(lost.size(), all), gone, Figure.share(gone.cents(), sum)).made(null);
    }

    private Figure interest(FundId fund, LocalDate day) {
        FundFigures.Quarter last = FundFigures.Quarter.of(day);
        LocalDate from = LocalDate.of(last.year(), last.number() * 3 - 2, 1).minusMonths(3L * (QUARTERS - 1));
        Map<FundFigures.Quarter, FundFigures.Interest> came = books.interest(fund, from, day);
        FundFigures.Interest none = new FundFigures.Interest(Money.ZERO, Money.ZERO);
        Figure.Rows rows = new Figure.Rows(FigureKind.INTEREST, false);
        for (int i = 0; i < QUARTERS; i++) {
            FundFigures.Quarter quarter = FundFigures.Quarter.of(from.plusMonths(3L * i));
            FundFigures.Interest interest = came.getOrDefault(quarter, none);
            rows.add(quarter, interest.accrued(), interest.received());
        }
        return rows.made(null);
    }
}
