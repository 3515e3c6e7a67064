package org.tanggol.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.tanggol.access.Caller;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.PlainSelect;

/**
 * Figures of the books for reports, of one fund, or of all where it is null. What stood on a day is what stands now without what moved since, so that a recent day costs little however old the books are.
 * For use cases, which have asked who may.
 */
@ApplicationScoped
public class FundFigures {

    private static final String MOVED = "sum(case l.side when 'DEBIT' then l.amount_cents else -l.amount_cents end)";
    private static final int MOST = 2_000;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    FundShelf shelf;

    @Inject
    Caller caller;

    /** Of a statement about the caller's organization and the fund. @param beginning up to the organization's id @param alias of the table with the fund */
    private PlainSelect of(String beginning, String alias, FundId fund) {
        PlainSelect select = new PlainSelect(beginning).add("?", organization());
        return fund == null ? select : select.add(" and " + alias + ".fund_id = ?", fund.value());
    }

    private UUID organization() {
        return caller.organization().value();
    }

    /** Balances, debits less credits. @param now of this moment @param then when the day had ended */
    public record Standing(LedgerQueries.Balances now, LedgerQueries.Balances then) { }

    /** In one statement. */
    public Standing standing(FundId fund, LocalDate day) {
        Map<Account, Money> now = new EnumMap<>(Account.class);
        Map<Account, Money> then = new EnumMap<>(Account.class);
        PlainSelect select = of("select b.account, sum(b.balance_cents), 0 from account_balance b where b.org_id = ", "b", fund)
            .add(" group by b.account union all select l.account, 0, " + MOVED + " from journal j join journal_line l on l.org_id = j.org_id and l.journal_id = j.id where j.org_id = ?", organization());
        narrowed(select, fund).add(" and j.on_day > ? group by l.account", day).read(database, row -> {
            Account account = Account.of(row.text());
            Money balance = new Money(row.number());
            now.merge(account, balance, Money::plus);
            return then.merge(account, balance.minus(new Money(row.number())), Money::plus);
        });
        return new Standing(new LedgerQueries.Balances(now), new LedgerQueries.Balances(then));
    }

    private static PlainSelect narrowed(PlainSelect select, FundId fund) {
        return fund == null ? select : select.add(" and j.fund_id = ?", fund.value());
    }

    /** What each bond had set aside, on its way and with ICE when the day had ended; without those that had nothing. */
    public Map<BondId, Money> out(FundId fund, LocalDate day) {
        String accounts = "('1020', '1100', '1200')";
        Map<BondId, Money> out = new HashMap<>();
        PlainSelect select = of("select b.bond_id, sum(b.balance_cents) from sub_ledger_balance b where b.account in " + accounts + " and b.org_id = ", "b", fund)
            .add(" group by b.bond_id having sum(b.balance_cents) <> 0 union all select l.bond_id, -" + MOVED + " from journal j join journal_line l on l.org_id = j.org_id and l.journal_id = j.id"
                + " and l.account in " + accounts + " where j.org_id = ?", organization());
        narrowed(select, fund).add(" and j.on_day > ? group by l.bond_id", day).read(database, row -> out.merge(new BondId(row.id()), new Money(row.number()), Money::plus));
        out.values().removeIf(Money::isZero);
        return out;
    }

    /** Credits less debits of the accounts in each month, from the first one on. */
    public Map<YearMonth, Map<Account, Money>> months(FundId fund, YearMonth first) {
        Map<YearMonth, Map<Account, Money>> months = new TreeMap<>();
        of("select m.month, m.account, sum(m.credit_cents) - sum(m.debit_cents) from account_month m where m.org_id = ", "m", fund).add(" and m.month >= ? group by m.month, m.account", first.atDay(1))
            .read(database, row -> months.computeIfAbsent(YearMonth.from(row.day()), month -> new EnumMap<>(Account.class)).put(Account.of(row.text()), new Money(row.number())));
        return months;
    }

    /** A quarter of a year. */
    public record Quarter(int year, int number) implements Comparable<Quarter> {

        public static Quarter of(LocalDate day) {
            return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        }

        @Override
        public int compareTo(Quarter other) {
            return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
        }

        @Override
        public String toString() {
            return year + "-Q" + number;
        }
    }

    /** Interest of a quarter. @param accrued entered as owed by the Treasury, for all @param received that came with refunds and after breaches */
    public record Interest(Money accrued, Money received) {

        Interest plus(Interest other) {
            return new Interest(accrued.plus(other.accrued), received.plus(other.received));
        }
    }

    /** By quarter, of these days, both included. */
    public Map<Quarter, Interest> interest(FundId fund, LocalDate from, LocalDate to) {
        Map<Quarter, Interest> quarters = new TreeMap<>();
        of("select j.on_day, sum(case when j.event <> 'INTEREST_ACCRUED' or l.account <> '1300' then 0 when l.side = 'DEBIT' then l.amount_cents else -l.amount_cents end),"
            + " sum(case when j.event = 'INTEREST_ACCRUED' then 0 when l.side = 'CREDIT' then l.amount_cents else -l.amount_cents end) from journal j"
            + " join journal_line l on l.org_id = j.org_id and l.journal_id = j.id and l.account in ('1300', '4300')"
            + " where j.event in ('REFUND_RECEIVED', 'INTEREST_RECEIVED', 'INTEREST_ACCRUED') and j.org_id = ", "j", fund).add(" and j.on_day between ? and ? group by j.on_day", from, to)
            .read(database, row -> quarters.merge(Quarter.of(row.day()), new Interest(new Money(row.number()), new Money(row.number())), Interest::plus));
        return quarters;
    }

    /** What is owed to one lender. @param maturesOn null for a loan without a day */
    public record Loan(String lender, LocalDate maturesOn, Money owed) {

        @Override
        public String toString() {
            return "Loan";
        }
    }

    /** Those that are not repaid, the first due first. */
    public List<Loan> loans(FundId fund) {
        OrganizationVault.Box box = shelf.box();
        return of("select n.id, n.name_p2, n.matures_on, -sum(b.balance_cents) from fund_lender n join sub_ledger_balance b on b.org_id = n.org_id and b.fund_id = n.fund_id and b.account = '2100'"
            + " and b.party_id = n.id where n.org_id = ", "n", fund).add(" group by n.id, n.name_p2, n.matures_on having sum(b.balance_cents) < 0 order by n.matures_on is null, n.matures_on, n.id limit ?", MOST)
            .read(database, row -> {
                PartyId id = new PartyId(row.id());
                return new Loan(Lender.name(box, id, new Confidential(row.bytes())), row.day(), new Money(row.number()));
            });
    }

    /** All journals of one event. @param cash that came by them, less what went @param moved all that they debited */
    public record Movement(JournalEvent event, long journals, Money cash, Money moved) { }

    /** What happened on these days, both included, by event. */
    public List<Movement> movements(FundId fund, LocalDate from, LocalDate to) {
        return of("select j.event, count(distinct j.id), sum(case when l.account not in ('1010', '1020', '1030') then 0 when l.side = 'DEBIT' then l.amount_cents else -l.amount_cents end),"
            + " sum(case l.side when 'DEBIT' then l.amount_cents else 0 end) from journal j join journal_line l on l.org_id = j.org_id and l.journal_id = j.id where j.org_id = ", "j", fund)
            .add(" and j.on_day between ? and ? group by j.event order by j.event", from, to)
            .read(database, row -> new Movement(JournalEvent.valueOf(row.text()), row.number(), new Money(row.number()), new Money(row.number())));
    }
}
