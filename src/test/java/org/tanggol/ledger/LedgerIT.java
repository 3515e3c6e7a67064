package org.tanggol.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.access.Caller;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Role;
import org.tanggol.access.Standing;
import org.tanggol.confidential.StaffVault;
import org.tanggol.members.Inviting;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;

/** Runs inside the server: fifty clients work on few funds at once, at random and with what is refused too, and the script that knows nothing of the application finds the books in order. */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class LedgerIT {

    private static final int CLIENTS = 50;
    private static final int OPERATIONS = Integer.getInteger("tanggol.ledger.operations", 20_000);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("UTC"));

    @Inject
    Inviting inviting;

    @Inject
    StaffVault staff;

    @Inject
    FundKeeping keeping;

    @Inject
    JournalProposing proposing;

    @Inject
    PeriodClosing closing;

    @Inject
    BooksChecking checking;

    @Inject
    LedgerQueries queries;

    @Inject
    Ledger ledger;

    @Inject
    Caller caller;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private OrganizationId organization;
    private MemberId treasurer;
    private MemberId approver;

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @BeforeEach
    void found() throws Exception {
        organization = OrganizationId.next();
        inviting.found(new Organization(organization, "Books", null, ZoneId.of("UTC"), Instant.parse("2026-01-01T00:00:00Z")));
        treasurer = seat("t");
        approver = seat("a");
        as(treasurer);
    }

    private MemberId seat(String name) throws Exception {
        MemberId id = MemberId.next();
        String email = name + organization.toString().substring(24) + "@house.example";
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(
                "insert into member (id, email_index, email_p2, name_p2, language, zone, theme, state, sign_in_epoch, created_at, version) values (?, ?, ?, ?, 'en', 'UTC', 'DEVICE', 'ACTIVE', 0, now(6), 0)")) {
            insert.setObject(1, BatchInsert.plain(id.value()));
            insert.setBytes(2, staff.signInIndex(email));
            insert.setBytes(3, staff.close("member", "email_p2", id.value(), email).bytes());
            insert.setBytes(4, staff.close("member", "name_p2", id.value(), "Somebody Fictional").bytes());
            insert.executeUpdate();
        }
        return id;
    }

    private void as(MemberId member) {
        caller.is(new Standing(member, organization, null, EnumSet.of(Role.BOND_TREASURER), Set.of(Permission.values()), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
    }

    private FundId fund(String name, long minimum) {
        return keeping.open(new FundTerms(name, "Bank 1", Set.of(), Money.ofDollars(minimum), null, null, null));
    }

    private static Voucher voucher(String key) {
        return new Voucher(TODAY, "Paper", null, key);
    }

    /** As a use case of the bonds does it. */
    private Posted post(Posting posting, String key) throws Exception {
        transaction.begin();
        try {
            Posted posted = ledger.post(voucher(key), posting);
            transaction.commit();
            acknowledged.incrementAndGet();
            return posted;
        } catch (RuntimeException refused) {
            transaction.rollback();
            throw refused;
        }
    }

    private static void refused(Rule rule, org.junit.jupiter.api.function.Executable deed) {
        assertEquals(rule, assertThrows(RuleViolation.class, deed).rule());
    }

    private Pot pot(FundId fund) {
        return new Pot(fund, queries.folder(fund).pots().get(0).id());
    }

    private Money available(FundId fund) {
        return queries.folder(fund).fund().balances().available();
    }

    private List<String> violations() throws Exception {
        try (Connection connection = database.getConnection(); java.sql.Statement statement = connection.createStatement()) {
            // after twenty thousand postings in a minute the database plans by what the tables were like before, until it has counted them anew by itself
            statement.execute("analyze table journal, journal_line, journal_text, account_balance, sub_ledger_balance, account_month");
            return texts(BooksScript.run(connection));
        }
    }

    private static List<String> texts(List<BooksScript.Violation> violations) {
        return violations.stream().map(BooksScript.Violation::toString).toList();
    }

    @Test
    void aBondGoesThroughTheBooksToItsEnd() throws Exception {
        FundId fund = fund("One bond", 0);
        Pot pot = pot(fund);
        BondId bond = BondId.next();
        PartyId aunt = PartyId.next();
        keeping.receiveGift(fund, null, Money.ofDollars(5_000), voucher(null));
        post(Posting.sharePaidIn(pot, bond, aunt, Money.ofDollars(2_000)), null);
        post(Posting.setAside(pot, bond, Money.ofDollars(4_000)), null);
        assertEquals(Money.ofDollars(1_000), available(fund));
        refused(Rule.FUNDS_SHORT, () -> post(Posting.setAside(pot, BondId.next(), Money.ofDollars(1_001)), null));
        refused(Rule.BOND_BALANCE_SHORT, () -> post(Posting.paymentSent(pot, bond, Money.ofDollars(6_001)), null));
        post(Posting.paymentSent(pot, bond, Money.ofDollars(6_000)), null);
        post(Posting.paymentRejected(pot, bond, Money.ofDollars(6_000)), null);
        post(Posting.paymentSent(pot, bond, Money.ofDollars(6_000)), null);
        post(Posting.receiptArrived(pot, bond, Money.ofDollars(6_000)), null);
        refused(Rule.BOND_BALANCE_SHORT, () -> post(Posting.receiptArrived(pot, bond, Money.ofDollars(1)), null));
        post(Posting.interestAccrued(pot, bond, Money.ofDollars(12), Map.of()), null);
        refused(Rule.BOND_BALANCE_SHORT, () -> post(Posting.refundReceived(pot, bond, Money.ofDollars(6_001), Money.ZERO, Money.ZERO, Map.of()), null));
        post(Posting.refundReceived(pot, bond, Money.ofDollars(4_000), new Money(1_438), Money.ofDollars(12),
            Map.of(aunt, new Posting.ShareOfRefund(Money.ofDollars(2_000), Money.ZERO, Money.ofDollars(2_000)))), null);
        refused(Rule.OWED_LESS, () -> post(Posting.coFunderPaid(pot, bond, PartyId.next(), Money.ofDollars(1)), null));
        post(Posting.coFunderPaid(pot, bond, aunt, Money.ofDollars(2_000)), null);
        transaction.begin();
        assertEquals(List.of(), ledger.balances(bond), "a closed bond has nothing left in the books");
        transaction.commit();
        assertEquals(new Money(501_438), available(fund));
        assertEquals(Money.ofDollars(6_000), queries.total(fund, YearMonth.from(TODAY)).returned());
        assertEquals(List.of(), violations());
    }

    @Test
    void ofFiftyWhoSetTheLastThousandAsideOneSucceeds() throws Exception {
        FundId fund = fund("The last thousand", 0);
        Pot pot = pot(fund);
        keeping.receiveGift(fund, null, Money.ofDollars(1_000), voucher(null));
        AtomicInteger succeeded = new AtomicInteger();
        Map<Rule, AtomicInteger> refusals = new ConcurrentHashMap<>();
        together(client -> {
            try {
                post(Posting.setAside(pot, BondId.next(), Money.ofDollars(1_000)), "last " + client);
                succeeded.incrementAndGet();
            } catch (RuleViolation refusal) {
                refusals.computeIfAbsent(refusal.rule(), rule -> new AtomicInteger()).incrementAndGet();
            }
        });
        assertEquals(1, succeeded.get());
        assertEquals(Set.of(Rule.FUNDS_SHORT), refusals.keySet());
        assertEquals(Money.ZERO, available(fund));
        assertEquals(List.of(), violations());
    }

    @Test
    void fiftyWithOneKeyPostOnce() throws Exception {
        FundId fund = fund("One key", 0);
        Pot pot = pot(fund);
        Set<JournalId> journals = ConcurrentHashMap.newKeySet();
        together(client -> journals.add(post(Posting.giftReceived(pot, Money.ofDollars(7)), "the same").id()));
        assertEquals(1, journals.size());
        assertEquals(Money.ofDollars(7), available(fund));
        refused(Rule.IDEMPOTENCY_KEY_REUSED, () -> post(Posting.giftReceived(pot, Money.ofDollars(8)), "the same"));
    }

    @Test
    void twoPeoplePostByHandAndAClosedMonthTakesNothing() throws Exception {
        FundId fund = fund("By hand", 0);
        keeping.receiveGift(fund, null, Money.ofDollars(50), voucher(null));
        ProposalId proposal = proposing.propose(fund, List.of(new JournalProposing.Entered(Account.GIFTS, null, Side.DEBIT, Money.ofDollars(50)),
            new JournalProposing.Entered(Account.NET_ASSETS, null, Side.CREDIT, Money.ofDollars(50))), voucher(null));
        String print = queries.proposals(fund).get(0).print();
        refused(Rule.SECOND_PERSON, () -> proposing.post(proposal, print));
        as(approver);
        refused(Rule.RECORD_CHANGED, () -> proposing.post(proposal, print.replace(print.charAt(0), print.charAt(0) == '0' ? '1' : '0')));
        proposing.post(proposal, print);
        refused(Rule.STATE_TRANSITION_REFUSED, () -> proposing.post(proposal, print));
        as(treasurer);
        refused(Rule.JOURNAL_OF_BOND, () -> proposing.propose(fund, List.of(new JournalProposing.Entered(Account.POSTED, null, Side.DEBIT, Money.ofDollars(5)),
            new JournalProposing.Entered(Account.GIFTS, null, Side.CREDIT, Money.ofDollars(5))), voucher(null)));
        refused(Rule.PERIOD_RUNNING, () -> closing.close(fund, YearMonth.from(TODAY), WithoutReconciliation.ON_PAPER));
        YearMonth last = YearMonth.from(TODAY).minusMonths(1);
        refused(Rule.NOT_RECONCILED, () -> closing.close(fund, last, null));
        closing.close(fund, last, WithoutReconciliation.ON_PAPER);
        refused(Rule.PERIOD_CLOSED, () -> closing.close(fund, last, WithoutReconciliation.ON_PAPER));
        refused(Rule.PERIOD_CLOSED, () -> keeping.receiveGift(fund, null, Money.ofDollars(5), new Voucher(last.atEndOfMonth(), "Paper", null, null)));
        keeping.receiveGift(fund, null, Money.ofDollars(5), voucher(null));
        assertEquals(List.of(), violations());
    }

    /** A way to break the books that only somebody with the tables in their hands has, and the invariant that tells of it. The question mark is the fund. */
    private record Break(String invariant, String sql) { }

    private static final String OF_FUND = " and org_id = (select org_id from fund where id = ?)";
    private static final List<Break> BREAKS = List.of(
        new Break("J1", "update journal_line set amount_cents = amount_cents + 1 where account = '4000'" + OF_FUND),
        new Break("J2", "update account_balance set balance_cents = balance_cents + 1 where account = '1010'" + OF_FUND),
        new Break("J3", "update sub_ledger_balance set balance_cents = balance_cents + 1 where account = '1200'" + OF_FUND),
        new Break("J5", "update journal_line set amount_cents = 0 where account = '4000'" + OF_FUND),
        new Break("J7", "update ledger_head set seq = seq + 1 where seq > 0" + OF_FUND),
        new Break("J7", "update journal set seq = seq + 1000 where event = 'SET_ASIDE'" + OF_FUND),
        new Break("J8", "update journal_line set amount_cents = amount_cents + 1 where account = '1020' and side = 'CREDIT'" + OF_FUND),
        new Break("J9", "update journal_line set amount_cents = 1 where account = '1010' and side = 'DEBIT'" + OF_FUND),
        new Break("J10", "update journal_line set side = 'CREDIT' where account = '1200'" + OF_FUND),
        new Break("J11", "update journal_line set amount_cents = amount_cents + 1 where journal_id in (select id from journal where event = 'REVERSAL')" + OF_FUND),
        new Break("J12", "update journal_proposal set proposed_by = decided_by where state = 'POSTED'" + OF_FUND),
        new Break("J12", "update journal_proposal set content_hash = repeat('x', 32) where state = 'POSTED'" + OF_FUND),
        new Break("J13", "insert into closed_period (org_id, id, fund_id, through_day, last_seq, closed_by, closed_at) select org_id, id, id, '2099-01-31', 1, opened_by, now(6) from fund where id = ?"),
        new Break("J14", "delete from journal_text where 1 = 1" + OF_FUND),
        new Break("J14", "delete from journal where event = 'GIFT_RECEIVED'" + OF_FUND),
        new Break("J15", "update journal set posted_by = repeat('x', 16) where event = 'SET_ASIDE'" + OF_FUND),
        new Break("J15", "update ledger_head set hash = repeat('x', 32) where seq > 0" + OF_FUND),
        new Break("J16", "update account_month set debit_cents = debit_cents + 1 where account = '1010'" + OF_FUND));

    @Test
    void whatIsBrokenBehindTheApplicationsBackIsFoundByTheScript() throws Exception {
        FundId fund = fund("Broken", 0);
        Pot pot = pot(fund);
        BondId bond = BondId.next();
        keeping.receiveGift(fund, null, Money.ofDollars(500), voucher(null));
        Posted twice = keeping.receiveGift(fund, null, Money.ofDollars(50), voucher(null));
        keeping.reverse(twice.id(), voucher(null));
        post(Posting.setAside(pot, bond, Money.ofDollars(400)), null);
        post(Posting.paymentSent(pot, bond, Money.ofDollars(400)), null);
        post(Posting.receiptArrived(pot, bond, Money.ofDollars(400)), null);
        ProposalId proposal = proposing.propose(fund, List.of(new JournalProposing.Entered(Account.GIFTS, null, Side.DEBIT, Money.ofDollars(500)),
            new JournalProposing.Entered(Account.NET_ASSETS, null, Side.CREDIT, Money.ofDollars(500))), voucher(null));
        as(approver);
        proposing.post(proposal, queries.proposals(fund).get(0).print());
        assertEquals(List.of(), violations());

        List<String> missed = new ArrayList<>();
        // not of the pool: what is tried is rolled back, and the session is not to be used by anybody else
        com.mysql.cj.jdbc.MysqlDataSource tables = new com.mysql.cj.jdbc.MysqlDataSource();
        tables.setUrl(System.getProperty("tanggol.db.url"));
        try (Connection connection = tables.getConnection(System.getProperty("tanggol.db.user"), System.getProperty("tanggol.db.password"));
             java.sql.Statement statement = connection.createStatement()) {
            List<String> triggers = withoutTriggers(statement);
            statement.execute("set session foreign_key_checks = 0, session check_constraint_checks = 0");
            connection.setAutoCommit(false);
            for (Break one : BREAKS) {
                change(connection, one.sql(), fund);
                if (texts(BooksScript.run(connection)).stream().noneMatch(found -> found.startsWith(one.invariant() + " "))) {
                    missed.add(one.invariant() + " by " + one.sql());
                }
                connection.rollback();
            }
            connection.setAutoCommit(true);
            for (String trigger : triggers) {
                statement.execute(trigger);
            }
        }
        assertEquals(List.of(), missed);
        assertEquals(List.of(), violations());
    }

    @Test
    void theNightlyCheckTellsEachOrganizationOfItsOwnBooks() throws Exception {
        FundId fund = fund("Checked", 0);
        keeping.receiveGift(fund, null, Money.ofDollars(500), voucher(null));
        try (Connection connection = database.getConnection()) {
            change(connection, "update account_balance set balance_cents = balance_cents + 1 where account = '1010' and fund_id = ?", fund);
            checking.check();
            BooksChecking.Check check = checking.last().orElseThrow();
            assertEquals(Set.of("J2", "J3"), Set.copyOf(check.violations().stream().map(BooksScript.Violation::invariant).toList()));
            assertEquals(18, check.invariants());
            OrganizationId own = organization;
            organization = OrganizationId.next();
            as(treasurer);
            assertTrue(checking.last().orElseThrow().isClean(), "another organization's books are nobody else's business");
            organization = own;
            as(treasurer);
            change(connection, "update account_balance set balance_cents = balance_cents - 1 where account = '1010' and fund_id = ?", fund);
        }
        checking.check();
        assertTrue(checking.last().orElseThrow().isClean());
    }

    /** Takes the second belt off. @return what puts it on again */
    private static List<String> withoutTriggers(java.sql.Statement statement) throws Exception {
        List<String> again = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select trigger_name, event_manipulation, event_object_table, action_statement from information_schema.triggers where trigger_schema = database()")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                again.add("create trigger " + rows.getString(1) + " before " + rows.getString(2) + " on " + rows.getString(3) + " for each row " + rows.getString(4));
            }
        }
        assertEquals(6, names.size());
        for (String name : names) {
            statement.execute("drop trigger " + name);
        }
        return again;
    }

    private static void change(Connection connection, String sql, FundId fund) throws Exception {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, BatchInsert.plain(fund.value()));
            assertTrue(update.executeUpdate() > 0, sql);
        }
    }

    /** What a bond of the model can do next. */
    private enum Stage { SET_ASIDE, SENT, POSTED, BREACHED, ENDED }

    /** A bond as the test believes it to be; worked on by one client at a time. */
    private static final class Bond {
        private final BondId id = BondId.next();
        private final Pot pot;
        private final Money amount;
        private Stage stage = Stage.SET_ASIDE;
        private Money accrued = Money.ZERO;

        Bond(Pot pot, Money amount) {
            this.pot = pot;
            this.amount = amount;
        }
    }

    @Test
    void fiftyClientsDoTwentyThousandThingsAtRandomAndTheBooksAreInOrder() throws Exception {
        List<Pot> pots = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            FundId fund = fund("Fund " + i, 0);
            pots.add(pot(fund));
            pots.add(new Pot(fund, keeping.restrict(fund, RestrictionKind.DONOR, "For somebody")));
            keeping.receiveGift(fund, null, Money.ofDollars(20_000), voucher(null));
        }
        Map<Pot, AtomicLong> believed = new ConcurrentHashMap<>();
        pots.forEach(pot -> believed.put(pot, new AtomicLong()));
        for (int i = 0; i < pots.size(); i += 2) {
            believed.get(pots.get(i)).set(2_000_000);
        }
        AtomicInteger done = new AtomicInteger();
        Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
        List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger posted = new AtomicInteger();
        long begin = System.nanoTime();
        together(client -> {
            Random random = new Random(client);
            List<Bond> bonds = new ArrayList<>();
            while (done.incrementAndGet() <= OPERATIONS) {
                try {
                    step(random, pots, bonds, believed, client);
                    posted.incrementAndGet();
                } catch (RuleViolation refusal) {
                    refusals.computeIfAbsent(refusal.rule().name(), rule -> new AtomicInteger()).incrementAndGet();
                } catch (Exception fault) {
                    faults.add(fault);
                }
            }
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        ContainerDatabase.report(String.format(Locale.ROOT, "Ledger: %d operations by %d clients in %.1f s, %d posted, refused %s", OPERATIONS, CLIENTS, seconds, posted.get(), new TreeMap<>(refusals)));
        assertEquals(List.of(), faults.stream().limit(3).map(Throwable::toString).toList());
        assertTrue(posted.get() > OPERATIONS / 2, "posted " + posted);
        assertTrue(refusals.keySet().containsAll(Set.of("FUNDS_SHORT", "BOND_BALANCE_SHORT", "JOURNAL_REVERSED")), "refused " + refusals);
        for (Pot pot : pots) {
            transaction.begin();
            assertEquals(believed.get(pot).get(), ledger.balance(pot, Account.CASH_AVAILABLE).cents(), "what was acknowledged is what is there");
            transaction.commit();
        }
        begin = System.nanoTime();
        assertEquals(List.of(), violations());
        ContainerDatabase.report(String.format(Locale.ROOT, "Ledger: all invariants checked in %.1f s", (System.nanoTime() - begin) / 1e9));
        assertEquals(acknowledged.get() + 4, count());
    }

    private long count() throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select count(*) from journal where org_id = ?")) {
            select.setObject(1, BatchInsert.plain(organization.value()));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** One thing at random; what moves available cash is written down in what the test believes when it was acknowledged. */
    private void step(Random random, List<Pot> pots, List<Bond> bonds, Map<Pot, AtomicLong> believed, int client) throws Exception {
        Pot pot = pots.get(random.nextInt(pots.size()));
        Money amount = new Money(1 + random.nextInt(200_000));
        int dice = random.nextInt(100);
        if (dice < 22) {
            moved(post(Posting.giftReceived(pot, amount), null), believed, pot, amount.cents());
        } else if (dice < 30) {
            boolean fills = random.nextBoolean();
            moved(post(fills ? Posting.reserveFilled(pot, amount) : Posting.reserveReleased(pot, amount), null), believed, pot, fills ? -amount.cents() : amount.cents());
        } else if (dice < 55 || bonds.isEmpty()) {
            Bond bond = new Bond(pot, amount);
            moved(post(Posting.setAside(pot, bond.id, amount), "bond " + bond.id), believed, pot, -amount.cents());
            bonds.add(bond);
        } else if (dice < 60) {
            Posted gift = post(Posting.giftReceived(pot, amount), null);
            moved(gift, believed, pot, amount.cents());
            Posted back = keeping.reverse(gift.id(), voucher(null));
            acknowledged.incrementAndGet();
            moved(back, believed, pot, -amount.cents());
            keeping.reverse(gift.id(), voucher(null));
        } else {
            advance(random, bonds, believed);
        }
    }

    private static void moved(Posted posted, Map<Pot, AtomicLong> believed, Pot pot, long cents) {
        believed.get(pot).addAndGet(cents);
    }

    private void advance(Random random, List<Bond> bonds, Map<Pot, AtomicLong> believed) throws Exception {
        Bond bond = bonds.get(random.nextInt(bonds.size()));
        if (random.nextInt(10) == 0) {      // more than there is
            post(Posting.receiptArrived(bond.pot, bond.id, bond.amount.plus(new Money(1))), null);
            throw new AssertionError("More came back than was sent");
        }
        switch (bond.stage) {
            case SET_ASIDE -> {
                if (random.nextInt(4) == 0) {
                    moved(post(Posting.dropped(bond.pot, bond.id, bond.amount, Map.of()), null), believed, bond.pot, bond.amount.cents());
                    bond.stage = Stage.ENDED;
                } else {
                    post(Posting.paymentSent(bond.pot, bond.id, bond.amount), null);
                    bond.stage = Stage.SENT;
                }
            }
            case SENT -> {
                boolean lost = random.nextInt(5) == 0;
                post(lost ? Posting.paymentRejected(bond.pot, bond.id, bond.amount) : Posting.receiptArrived(bond.pot, bond.id, bond.amount), null);
                bond.stage = lost ? Stage.SET_ASIDE : Stage.POSTED;
            }
            case POSTED -> {
                if (random.nextInt(3) == 0) {
                    Money interest = new Money(1 + random.nextInt(500));
                    post(Posting.interestAccrued(bond.pot, bond.id, interest, Map.of()), null);
                    bond.accrued = bond.accrued.plus(interest);
                } else if (random.nextInt(5) == 0) {
                    post(Posting.breachNoticed(bond.pot, bond.id, bond.amount), null);
                    bond.stage = Stage.BREACHED;
                } else {
                    Money interest = new Money(random.nextInt(900));
                    moved(post(Posting.refundReceived(bond.pot, bond.id, bond.amount, interest, bond.accrued, Map.of()), null), believed, bond.pot, bond.amount.plus(interest).cents());
                    bond.stage = Stage.ENDED;
                }
            }
            case BREACHED -> {
                post(Posting.forfeited(bond.pot, bond.id, bond.amount, bond.amount, Map.of()), null);
                bond.stage = Stage.ENDED;
            }
            case ENDED -> {     // refused
                bonds.remove(bond);
                post(Posting.paymentSent(bond.pot, bond.id, bond.amount), null);
                throw new AssertionError("Paid twice");
            }
        }
    }

    private interface Work {
        void by(int client) throws Exception;
    }

    /** All clients at once, each with a request of its own. */
    private void together(Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            all.add(executor.submit((Callable<Void>) () -> {
                start.await();
                RequestContextController requests = CDI.current().select(RequestContextController.class).get();
                requests.activate();
                try {
                    as(treasurer);
                    work.by(client);
                } finally {
                    requests.deactivate();
                }
                return null;
            }));
        }
        for (Future<Void> one : all) {
            one.get();
        }
    }
}
