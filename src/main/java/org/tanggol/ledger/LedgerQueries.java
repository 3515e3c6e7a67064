package org.tanggol.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.PlainSelect;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reading the books. What a fund holds is read from balances that are kept with each journal: it costs the same for ten journals and for a million. */
@ApplicationScoped
@Transactional
public class LedgerQueries {

    private static final int MOST_FUNDS = 200;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    FundShelf shelf;

    @Inject
    Caller caller;

    /** What stands in the accounts of a fund or a part of it, debits less credits. */
    public record Balances(Map<Account, Money> all) {

        public Money of(Account account) {
            return all.getOrDefault(account, Money.ZERO);
        }

        public Money available() {
            return of(Account.CASH_AVAILABLE);
        }

        public Money setAside() {
            return of(Account.CASH_SET_ASIDE);
        }

        public Money reserve() {
            return of(Account.CASH_IN_RESERVE);
        }

        public Money inTransit() {
            return of(Account.IN_TRANSIT);
        }

        public Money posted() {
            return of(Account.POSTED);
        }

        /** What the bank should say. */
        public Money atTheBank() {
            return available().plus(setAside()).plus(reserve());
        }
    }

    /** A fund and what it holds. */
    public record FundRow(FundId id, FundTerms terms, Balances balances, Instant openedAt, long version) { }

    /** The money under one restriction. @param terms null without restriction */
    public record PotRow(RestrictionId id, RestrictionKind kind, String terms, Balances balances) { }

    /** Who lends to a fund. @param owed never below zero */
    public record LenderRow(PartyId id, String name, LocalDate maturesOn, Money owed) { }

    /** @param reverses number of the journal that it undoes, or null @param reversedBy number of the one that undoes it, or null */
    public record JournalRow(JournalId id, long number, FundId fund, JournalEvent event, LocalDate on, Instant postedAt, MemberId postedBy, String client, String document, String memo, Long reverses,
                             Long reversedBy, String hash, List<Line> lines) {

        /** All that is debited. */
        public Money total() {
            return Money.sum(lines.stream().filter(line -> line.side() == Side.DEBIT).map(Line::amount).toList());
        }

        public boolean isOfBond() {
            return lines.stream().anyMatch(line -> line.bond() != null);
        }
    }

    /** Entries that wait for a second person. @param print of all that is shown here */
    public record ProposalRow(ProposalId id, LocalDate on, String document, String memo, List<Line> lines, Money total, MemberId proposedBy, Instant proposedAt, String print) { }

    /** Where the money was at the end of a month, or is in the running one. */
    public record MonthRow(YearMonth month, Balances balances) { }

    /** @param closedThrough the last day on which nothing is posted any more, or null @param entries of the month @param moved debited in the month, which is also credited */
    public record MonthTotal(YearMonth month, LocalDate closedThrough, long entries, Money moved, Money returned, long returnedBonds) { }

    /** All funds of the organization, by name. */
    @Requires(Permission.READ_FUNDS)
    public List<FundRow> funds() {
        Map<FundId, Map<Account, Money>> balances = new HashMap<>();
        new PlainSelect("select fund_id, account, sum(balance_cents) from account_balance where org_id = ").add("? group by fund_id, account", caller.organization().value()).read(database, row -> {
            balances.computeIfAbsent(new FundId(row.id()), fund -> new EnumMap<>(Account.class)).put(Account.of(row.text()), new Money(row.number()));
            return null;
        });
        OrganizationVault.Box box = shelf.box();
        return em.createQuery("select f from Fund f order by f.id.value", Fund.class).setMaxResults(MOST_FUNDS).getResultList().stream()
            .map(fund -> new FundRow(fund.id(), fund.terms(box), new Balances(balances.getOrDefault(fund.id(), Map.of())), fund.openedAt(), fund.version()))
            .sorted(Comparator.comparing((FundRow row) -> row.terms().name(), String.CASE_INSENSITIVE_ORDER).thenComparing(row -> row.id().value())).toList();
    }

    /** A fund with the money under each restriction, that without one first. */
    public record FundFolder(FundRow fund, List<PotRow> pots) { }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_FUNDS)
    public FundFolder folder(FundId id) {
        List<Object[]> rows = em.createQuery("select f, r from Fund f join FundRestriction r on r.fund = f.id where f.id = :id order by r.freeMark desc, r.id.value", Object[].class).setParameter("id", id)
            .setMaxResults(MOST_FUNDS).getResultList();
        if (rows.isEmpty()) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        Map<Account, Money> sums = new EnumMap<>(Account.class);
        Map<RestrictionId, Map<Account, Money>> balances = balances(id, sums);
        OrganizationVault.Box box = shelf.box();
        Fund fund = (Fund) rows.get(0)[0];
        return new FundFolder(new FundRow(id, fund.terms(box), new Balances(sums), fund.openedAt(), fund.version()), rows.stream().map(row -> (FundRestriction) row[1])
            .map(one -> new PotRow(one.id(), one.kind(), one.terms(box), new Balances(balances.getOrDefault(one.id(), Map.of())))).toList());
    }

    /** @param sums filled with those under all restrictions */
    private Map<RestrictionId, Map<Account, Money>> balances(FundId fund, Map<Account, Money> sums) {
        Map<RestrictionId, Map<Account, Money>> found = new HashMap<>();
        new PlainSelect("select restriction_id, account, balance_cents from account_balance where org_id = ").add("? and fund_id = ?", caller.organization().value(), fund.value()).read(database, row -> {
            RestrictionId restriction = new RestrictionId(row.id());
            Account account = Account.of(row.text());
            Money balance = new Money(row.number());
            found.computeIfAbsent(restriction, id -> new EnumMap<>(Account.class)).put(account, balance);
            return sums.merge(account, balance, Money::plus);
        });
        return found;
    }

    /** Lenders of a fund, the first due first. */
    @Requires(Permission.READ_FUNDS)
    public List<LenderRow> lenders(FundId fund) {
        OrganizationVault.Box box = shelf.box();
        return new PlainSelect("select n.id, n.name_p2, n.matures_on, coalesce(-sum(b.balance_cents), 0) from fund_lender n left join sub_ledger_balance b on b.org_id = n.org_id and b.fund_id = n.fund_id"
            + " and b.account = '2100' and b.party_id = n.id where n.org_id = ").add("? and n.fund_id = ? group by n.id, n.name_p2, n.matures_on order by n.matures_on is null, n.matures_on, n.id limit ?",
            caller.organization().value(), fund.value(), MOST_FUNDS).read(database, row -> {
                PartyId id = new PartyId(row.id());
                return new LenderRow(id, Lender.name(box, id, new Confidential(row.bytes())), row.day(), new Money(row.number()));
            });
    }

    /**
     * Journals of a fund, the last one first.
     *
     * @param before number of the last one shown, or null for the first page
     */
    @Requires(Permission.READ_FUNDS)
    public List<JournalRow> journals(FundId fund, JournalFilter filter, Long before, int limit) {
        PlainSelect select = chosen(" and j.fund_id = ?", fund.value());
        if (before != null) {
            select.add(" and j.seq < ?", before);
        }
        return read(narrowed(select, filter).add(" order by j.seq desc limit ?", limit), " desc");
    }

    /** The same in the order of numbers, for files. @param after number of the last one written */
    @Requires(Permission.READ_FUNDS)
    public List<JournalRow> journalsAfter(FundId fund, JournalFilter filter, long after, int limit) {
        return read(narrowed(chosen(" and j.fund_id = ? and j.seq > ?", fund.value(), after), filter).add(" order by j.seq limit ?", limit), "");
    }

    /** How many there are. */
    @Requires(Permission.READ_FUNDS)
    public long countJournals(FundId fund, JournalFilter filter) {
        shelf.fund(fund);
        return narrowed(new PlainSelect("select count(*) from journal j where j.org_id = ").add("? and j.fund_id = ?", caller.organization().value(), fund.value()), filter)
            .read(database, PlainSelect.Row::number).get(0);
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_FUNDS)
    public JournalRow journal(JournalId id) {
        return read(chosen(" and j.id = ?", id.value()), "").stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** Journals that are wanted, chosen before anything is joined to them. */
    private PlainSelect chosen(String which, Object... values) {
        return new PlainSelect("select j.id, j.seq, j.fund_id, j.event, j.on_day, j.posted_at, j.posted_by, j.client_id, coalesce(u.seq, 0), coalesce(r.seq, 0), j.hash, t.text_p2,"
            + " l.restriction_id, l.account, l.bond_id, l.party_id, l.side, l.amount_cents from (select j.* from journal j where j.org_id = ").add("?", caller.organization().value()).add(which, values);
    }

    private static PlainSelect narrowed(PlainSelect select, JournalFilter filter) {
        if (filter.from() != null) {
            select.add(" and j.on_day >= ?", filter.from());
        }
        if (filter.to() != null) {
            select.add(" and j.on_day <= ?", filter.to());
        }
        if (filter.event() != null) {
            select.add(" and j.event = ?", filter.event());
        }
        return select;
    }

    /** Texts, lines and reversals of the chosen ones, in one statement. @param order of their numbers */
    private List<JournalRow> read(PlainSelect chosen, String order) {
        OrganizationVault.Box box = shelf.box();
        List<JournalRow> found = new ArrayList<>();
        chosen.add(") j join journal_text t on t.org_id = j.org_id and t.journal_id = j.id join journal_line l on l.org_id = j.org_id and l.journal_id = j.id"
            + " left join journal u on u.org_id = j.org_id and u.id = j.reverses_id left join journal r on r.org_id = j.org_id and r.reverses_id = j.id order by j.seq" + order + ", l.line")
            .read(database, row -> {
                JournalRow journal = row(row, box, found.isEmpty() ? null : found.get(found.size() - 1));
                journal.lines().add(line(row));
                return found.isEmpty() || found.get(found.size() - 1) != journal ? found.add(journal) : null;
            });
        return found;
    }

    /** @param last whose lines come before, or null; its text is not opened again for each of them */
    private static JournalRow row(PlainSelect.Row row, OrganizationVault.Box box, JournalRow last) throws SQLException {
        UUID id = row.id();
        long number = row.number();
        FundId fund = new FundId(row.id());
        JournalEvent event = JournalEvent.valueOf(row.text());
        LocalDate on = row.day();
        Instant at = row.instant();
        MemberId by = new MemberId(row.id());
        String client = row.text();
        long reverses = row.number();
        long reversedBy = row.number();
        String hash = HexFormat.of().formatHex(row.bytes());
        byte[] closed = row.bytes();
        if (last != null && last.id().value().equals(id)) {
            return last;
        }
        JournalText text = JournalText.open(box, JournalText.TABLE, id, new Confidential(closed));
        return new JournalRow(new JournalId(id), number, fund, event, on, at, by, client, text.document(), text.memo(), reverses == 0 ? null : reverses, reversedBy == 0 ? null : reversedBy, hash,
            new ArrayList<>());
    }

    private static Line line(PlainSelect.Row row) throws SQLException {
        RestrictionId restriction = new RestrictionId(row.id());
        Account account = Account.of(row.text());
        UUID bond = row.id();
        UUID party = row.id();
        return new Line(restriction, account, bond == null ? null : new BondId(bond), party == null ? null : new PartyId(party), Side.valueOf(row.text()), new Money(row.number()));
    }

    /** What waits for a second person, the oldest first. */
    @Requires(Permission.READ_FUNDS)
    public List<ProposalRow> proposals(FundId fund) {
        OrganizationVault.Box box = shelf.box();
        return em.createQuery("select p from JournalProposal p where p.fund = :fund and p.state = org.tanggol.ledger.ProposalState.PROPOSED order by p.proposedAt, p.id.value", JournalProposal.class)
            .setParameter("fund", fund).setMaxResults(MOST_FUNDS).getResultList().stream().map(p -> {
                Voucher voucher = p.voucher(box);
                Posting posting = p.posting();
                return new ProposalRow(p.id(), voucher.on(), voucher.document(), voucher.memo(), posting.lines(), posting.total(), p.proposedBy(), p.proposedAt(), HexFormat.of().formatHex(p.print()));
            }).toList();
    }

    /** Where the money was at the end of each month, the running one last. @param now what the fund holds */
    @Requires(Permission.READ_FUNDS)
    public List<MonthRow> flow(FundId fund, Balances now, YearMonth last, int months) {
        YearMonth first = last.minusMonths(months - 1L);
        Map<YearMonth, Map<Account, Money>> moved = new HashMap<>();
        new PlainSelect("select month, account, sum(debit_cents) - sum(credit_cents) from account_month where org_id = ").add("? and fund_id = ? and month > ? group by month, account",
            caller.organization().value(), fund.value(), first.atDay(1)).read(database, row -> moved.computeIfAbsent(YearMonth.from(row.day()), month -> new EnumMap<>(Account.class))
                .put(Account.of(row.text()), new Money(row.number())));
        List<MonthRow> rows = new ArrayList<>();
        Map<Account, Money> there = new EnumMap<>(Account.class);
        there.putAll(now.all());
        for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
            rows.add(0, new MonthRow(month, new Balances(new EnumMap<>(there))));
            moved.getOrDefault(month, Map.of()).forEach((account, by) -> there.merge(account, by.negated(), Money::plus));
        }
        return rows;
    }

    /** Totals of a month, how far the fund is closed, and what came back in the year until then. */
    @Requires(Permission.READ_FUNDS)
    public MonthTotal total(FundId fund, YearMonth month) {
        UUID organization = caller.organization().value();
        LocalDate year = month.atDay(1).withDayOfYear(1);
        return new PlainSelect("select (select max(through_day) from closed_period where org_id = ").add("? and fund_id = ?)", organization, fund.value())
            .add(", (select count(*) from journal where org_id = ? and fund_id = ? and on_day between ? and ?)", organization, fund.value(), month.atDay(1), month.atEndOfMonth())
            .add(", (select coalesce(sum(debit_cents), 0) from account_month where org_id = ? and fund_id = ? and month = ?)", organization, fund.value(), month.atDay(1))
            .add(", coalesce(sum(l.amount_cents), 0), count(distinct l.bond_id) from journal j join journal_line l on l.org_id = j.org_id and l.journal_id = j.id and l.account = '1200'"
                + " where j.org_id = ? and j.fund_id = ? and j.event = 'REFUND_RECEIVED' and j.on_day between ? and ?"
                + " and not exists (select 1 from journal r where r.org_id = j.org_id and r.reverses_id = j.id)", organization, fund.value(), year, month.atEndOfMonth())
            .read(database, row -> new MonthTotal(month, row.day(), row.number(), new Money(row.number()), new Money(row.number()), row.number())).get(0);
    }
}
