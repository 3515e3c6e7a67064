package org.tanggol.bonds;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Funds;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.Ledger;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.Posted;
import org.tanggol.ledger.Posting;
import org.tanggol.ledger.Voucher;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.PlainSelect;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Interest that the Treasury owes on what a fund has posted: rates of quarters, and entering a quarter into the books (P12). Of co-funded bonds it is the fund's own share; theirs is reckoned when the refund comes. */
@ApplicationScoped
@Transactional
public class InterestKeeping {

    private static final Set<BondFunding> EARNING = EnumSet.range(BondFunding.CONFIRMED, BondFunding.BREACH_APPEALED);
    private static final int MOST = 2_000;
    private static final int MOST_RATES = 200;
    private static final int DECIMALS = 3;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    Ledger ledger;

    @Inject
    Funds funds;

    @Inject
    CaseAccess access;

    @Inject
    OrganizationVault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The rate of a quarter. @param percent a year @param used whether a bond's interest was entered by it: it stays as it is then */
    public record Rate(Quarter quarter, BigDecimal percent, String source, boolean used) { }

    /** What came back as interest on a bond, beside what had been entered for it. @param number of the journal of the refund */
    public record Compared(long number, LocalDate on, Money expected, Money received) {
        public Money difference() {
            return received.minus(expected);
        }
    }

    /** The last quarter first. */
    @Requires(Permission.READ_FUNDS)
    public List<Rate> rates() {
        OrganizationVault.Box box = vault.of(caller.organization());
        List<?> found = em.createNativeQuery("select r.*, cast(exists (select 1 from interest_accrual a where a.org_id = r.org_id and a.quarter_from = r.quarter_from) as signed) as used"
            + " from interest_rate r where r.org_id = ?1 order by r.quarter_from desc", InterestRate.WITH_USE).setParameter(1, caller.organization().value()).setMaxResults(MOST_RATES).getResultList();
        return found.stream().map(row -> (Object[]) row).map(row -> {
            InterestRate rate = (InterestRate) row[0];
            return new Rate(rate.quarter(), BigDecimal.valueOf(rate.thousandths(), DECIMALS), rate.source(box), (Long) row[1] > 0);
        }).toList();
    }

    /**
     * @param percent a year, with at most three decimals
     * @param source where it is published
     * @throws RuleViolation RATE_OUT_OF_RANGE below zero or above 3 percent; RATE_USED where the quarter's interest was entered by another
     */
    @Requires(Permission.KEEP_FUNDS)
    public void setRate(Quarter quarter, BigDecimal percent, String source) {
        if (percent == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, "percent");
        }
        BigDecimal exact = percent.stripTrailingZeros();
        if (exact.scale() > DECIMALS || exact.signum() < 0 || exact.movePointRight(DECIMALS).compareTo(BigDecimal.valueOf(Interest.HIGHEST_RATE)) > 0) {
            throw new RuleViolation(Rule.RATE_OUT_OF_RANGE, "percent");
        }
        int thousandths = exact.movePointRight(DECIMALS).intValueExact();
        Optional<InterestRate> known = rate(quarter);
        if (known.isPresent() && known.get().thousandths() != thousandths && isUsed(quarter)) {
            throw new RuleViolation(Rule.RATE_USED, "percent");
        }
        InterestRate rate = known.orElseGet(() -> new InterestRate(quarter));
        rate.set(thousandths, source, vault.of(caller.organization()), caller.member(), clock.instant());
        if (known.isEmpty()) {
            em.persist(rate);
        }
        audit.record(AuditAction.INTEREST_RATE_SET, null, rate.id(), quarter, exact.toPlainString());
    }

    private Optional<InterestRate> rate(Quarter quarter) {
        return em.createQuery("select r from InterestRate r where r.quarter = :from", InterestRate.class).setParameter("from", quarter.from()).setMaxResults(1).getResultList().stream().findFirst();
    }

    private boolean isUsed(Quarter quarter) {
        return !new PlainSelect("select 1 from interest_accrual where ").add("org_id = ? and quarter_from = ? limit 1", caller.organization().value(), quarter.from()).read(database, PlainSelect.Row::number).isEmpty();
    }

    /** The last quarter that is over, where the caller is. */
    @Open("a day of the calendar")
    public Quarter lastOver() {
        return Quarter.of(LocalDate.ofInstant(clock.instant(), caller.zone())).before();
    }

    /** Each bond that is out and has interest in the quarter, the longest out first; of people of whom the caller may see a summary. Who may see no person sees the money of all. */
    @Requires(Permission.READ_FUNDS)
    public List<InterestRow> rows(FundId fund, Quarter quarter) {
        List<InterestRow> all = all(fund, quarter);
        if (all.isEmpty()) {
            funds.requireThere(fund);
        }
        if (!caller.may(Permission.READ_PEOPLE)) {
            return all;
        }
        CaseScope scope = access.summaries();
        return all.stream().filter(row -> scope.covers(row.file())).toList();
    }

    private List<InterestRow> all(FundId fund, Quarter quarter) {
        List<Bond> bonds = em.createQuery("select b from Bond b where b.fund = :fund and b.funding in :earning and b.held > 0 order by b.askedAt, b.id.value", Bond.class)
            .setParameter("fund", fund.value()).setParameter("earning", EARNING).setMaxResults(MOST).getResultList();
        Map<BondId, Map<BondStep, LocalDate>> days = days(bonds.stream().map(Bond::id).toList());
        Known known = known(fund, quarter);
        Integer rate = known.rate();
        List<InterestRow> rows = new ArrayList<>();
        for (Bond bond : bonds) {
            Map<BondStep, LocalDate> own = days.getOrDefault(bond.id(), Map.of());
            LocalDate received = own.get(BondStep.RECEIPT_ARRIVED);
            if (received == null) {
                continue;
            }
            LocalDate first = later(received.plusDays(1), quarter.from());
            boolean breached = bond.funding() == BondFunding.BREACH_NOTICED || bond.funding() == BondFunding.BREACH_APPEALED;
            LocalDate last = breached ? earlier(own.get(BondStep.BREACH_NOTICE), quarter.last()) : quarter.last();
            Accrual accrual = known.accruals().get(bond.id());
            if (accrual != null) {
                rows.add(new InterestRow(bond.id(), bond.file(), accrual.held(), accrual.first(), accrual.last(), accrual.amount(), true, accrual.journal()));
            } else if (!first.isAfter(last)) {
                rows.add(new InterestRow(bond.id(), bond.file(), bond.held(), first, last, rate == null ? null : Interest.of(bond.held(), rate, first, last), false, null));
            }
        }
        return rows;
    }

    private record Accrual(BondId bond, LocalDate first, LocalDate last, Money held, Money amount, JournalId journal) { }

    /** What is known of a quarter. @param rate in thousandths of a percent a year, or null while nobody has entered it */
    private record Known(Integer rate, Map<BondId, Accrual> accruals) { }

    /** The rate, and what was entered by it: nothing is without one. */
    private Known known(FundId fund, Quarter quarter) {
        Map<BondId, Accrual> accruals = new HashMap<>();
        List<Integer> rates = new PlainSelect("select r.thousandths, a.bond_id, a.first_on, a.last_on, a.held_cents, a.amount_cents, a.journal_id from interest_rate r left join interest_accrual a")
            .add(" on a.org_id = r.org_id and a.quarter_from = r.quarter_from and a.fund_id = ? where r.org_id = ? and r.quarter_from = ?", fund.value(), caller.organization().value(), quarter.from())
            .read(database, row -> {
                int rate = (int) row.number();
                UUID bond = row.id();
                if (bond != null) {
                    Accrual one = new Accrual(new BondId(bond), row.day(), row.day(), new Money(row.number()), new Money(row.number()), Optional.ofNullable(row.id()).map(JournalId::new).orElse(null));
                    accruals.put(one.bond(), one);
                }
                return rate;
            });
        return new Known(rates.isEmpty() ? null : rates.get(0), accruals);
    }

    /** The last receipt and the last notice of breach of each. */
    private Map<BondId, Map<BondStep, LocalDate>> days(List<BondId> bonds) {
        Map<BondId, Map<BondStep, LocalDate>> days = new HashMap<>();
        if (!bonds.isEmpty()) {
            em.createQuery("select e from BondEntry e where e.bond in :bonds and e.step in :steps order by e.number", BondEntry.class).setParameter("bonds", bonds)
                .setParameter("steps", EnumSet.of(BondStep.RECEIPT_ARRIVED, BondStep.BREACH_NOTICE)).getResultList()
                .forEach(entry -> days.computeIfAbsent(entry.bond(), bond -> new HashMap<>()).put(entry.step(), entry.on()));
        }
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    /**
     * Enters the quarter's interest of every bond of the fund that has none entered yet; done again, it enters nothing more.
     *
     * @param on the day of the journals
     * @return how many bonds it was entered for
     * @throws RuleViolation QUARTER_RUNNING, RATE_MISSING, and as {@link Ledger#post}
     */
    @Requires(Permission.KEEP_FUNDS)
    public int accrue(FundId fund, Quarter quarter, LocalDate on) {
        funds.requireThere(fund);
        if (!quarter.last().isBefore(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.QUARTER_RUNNING, "quarter");
        }
        InterestRate rate = rate(quarter).orElseThrow(() -> new RuleViolation(Rule.RATE_MISSING, "quarter"));
        String paper = "8 CFR 293, " + quarter + ": " + BigDecimal.valueOf(rate.thousandths(), DECIMALS).toPlainString() + " %";
        Map<BondId, Bond> bonds = new HashMap<>();
        List<InterestRow> open = all(fund, quarter).stream().filter(row -> !row.accrued()).toList();
        open.forEach(row -> bonds.put(row.bond(), em.find(Bond.class, row.bond())));
        List<InterestRow> earning = open.stream().filter(row -> row.amount().isPositive()).toList();
        List<Posted> posted = earning.isEmpty() ? List.of() : ledger.post(earning.stream().map(row -> new Ledger.Entry(new Voucher(on, paper, null, "interest " + row.bond() + " " + quarter),
            Posting.interestAccrued(bonds.get(row.bond()).pot(), row.bond(), row.amount(), Map.of()))).toList());
        Map<BondId, UUID> journals = new HashMap<>();
        for (int i = 0; i < posted.size(); i++) {
            journals.put(earning.get(i).bond(), posted.get(i).id().value());
        }
        Instant now = clock.instant();
        em.unwrap(Session.class).doWork(connection -> {
            try (BatchInsert rows = BatchInsert.strict(connection, "interest_accrual", "org_id, bond_id, quarter_from, fund_id, first_on, last_on, held_cents, thousandths, amount_cents, journal_id, made_by, made_at")) {
                for (InterestRow row : open) {
                    rows.add(caller.organization().value(), row.bond().value(), quarter.from(), fund.value(), row.first(), row.last(), row.held().cents(), rate.thousandths(), row.amount().cents(),
                        journals.get(row.bond()), caller.member().value(), now);
                }
            }
        });
        audit.record(AuditAction.INTEREST_ACCRUED, null, fund.value(), quarter, open.size());
        return open.size();
    }

    /** Interest of refunds and after breaches, the last first: what the books expected, and what came. */
    @Requires(Permission.READ_FUNDS)
    public List<Compared> compared(FundId fund) {
        return new PlainSelect("select j.seq, j.on_day, cast(sum(case when l.account = '1300' and l.side = 'CREDIT' then l.amount_cents else 0 end) as signed),"
            + " cast(sum(case when l.account in ('1010', '1020') and l.side = 'DEBIT' then l.amount_cents when l.account = '1200' and l.side = 'CREDIT' then -l.amount_cents else 0 end) as signed)"
            + " from journal j join journal_line l on l.org_id = j.org_id and l.journal_id = j.id where ")
            .add("j.org_id = ? and j.fund_id = ? and j.event in ('REFUND_RECEIVED', 'INTEREST_RECEIVED') group by j.seq, j.on_day order by j.seq desc limit 100", caller.organization().value(), fund.value())
            .read(database, row -> new Compared(row.number(), row.day(), new Money(row.number()), new Money(row.number())));
    }
}
