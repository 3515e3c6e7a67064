package org.tanggol.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.confidential.StaffVault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * The one door into the books, for use cases of this package and of those above: whoever calls has checked the permission and runs the transaction of the event. Locks are taken in one order by everybody
 * (pots by id, then the end of the journal), so that two postings never wait for each other; what a balance allows is decided while its pot is held.
 *
 * <p>All that one transaction posts goes in one call. A second call is taken only for pots that the first one holds.
 */
@ApplicationScoped
public class Ledger {

    private static final Object HELD = new Object();

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    OrganizationVault vault;

    @Inject
    StaffVault prints;

    @Inject
    AuditLog audit;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** A posting with what shows it. */
    public record Entry(Voucher voucher, Posting posting) { }

    /**
     * Enters what has happened.
     *
     * @throws RuleViolation NOT_FOUND for a fund or restriction that is not there; FUNDS_SHORT, RESERVE_SHORT, BOND_BALANCE_SHORT, OWED_LESS where a balance does not bear it; PERIOD_CLOSED;
     *     IN_THE_FUTURE; JOURNAL_REVERSED, REVERSAL_FINAL; IDEMPOTENCY_KEY_REUSED for another request under the same key. Nothing is stored then.
     */
    public Posted post(Voucher voucher, Posting posting) {
        return post(List.of(new Entry(voucher, posting))).get(0);
    }

    /** Several journals of one event, with the same paper. As {@link #post(Voucher, Posting)}. */
    public List<Posted> post(Voucher voucher, Posting first, Posting... more) {
        List<Posting> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String key = voucher.key() == null || i == 0 ? voucher.key() : voucher.key() + "/" + (i + 1);
            entries.add(new Entry(new Voucher(voucher.on(), voucher.document(), voucher.memo(), key), all.get(i)));
        }
        return post(entries);
    }

    /** As {@link #post(Voucher, Posting)}; all or none, in this order. */
    public List<Posted> post(List<Entry> entries) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        if (entries.stream().anyMatch(entry -> entry.voucher().on().isAfter(today))) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "on");
        }
        // keys are read by the same connection: all that needs one is made before
        List<Made> made = entries.stream().map(this::make).toList();
        em.flush();     // a fund or restriction that was just opened
        List<Stored> stored = read(books -> store(books, made));
        stored.stream().filter(one -> one.hash() != null).forEach(one -> tell(one.posted(), one.event(), one.hash()));
        return stored.stream().map(Stored::posted).toList();
    }

    /** What is to be entered, with what keys make of it. @param key null for none */
    private record Made(Voucher voucher, Posting posting, JournalId id, byte[] key, byte[] body, byte[] textHash, byte[] text) { }

    /** @param hash null for what stood there before */
    private record Stored(Posted posted, JournalEvent event, byte[] hash) { }

    private Made make(Entry entry) {
        JournalId id = JournalId.next();
        JournalText text = JournalText.of(entry.voucher());
        return new Made(entry.voucher(), entry.posting(), id, keyPrint(entry.voucher()), print(entry.posting(), entry.voucher()), text.hash(),
            text.close(vault.of(caller.organization()), JournalText.TABLE, id.value()).bytes());
    }

    /** The hash stands in the audit log too, whose end is signed outside the database. */
    private void tell(Posted posted, JournalEvent event, byte[] hash) {
        audit.record(event == JournalEvent.REVERSAL ? AuditAction.JOURNAL_REVERSED : AuditAction.JOURNAL_POSTED, null, posted.id().value(), posted.number(), event, HexFormat.of().formatHex(hash));
    }

    /** What stands in an account of a fund, debits less credits, under all restrictions. */
    public Money balance(FundId fund, Account account) {
        return read(books -> books.balance(fund, account));
    }

    /** What stands in an account under one restriction, debits less credits. */
    public Money balance(Pot pot, Account account) {
        return read(books -> new Money(books.balances(pot.fund(), List.of(pot.restriction())).getOrDefault(new Books.Key(pot.restriction(), account, Books.NONE, Books.NONE), 0L)));
    }

    /** What stands in the books for a bond, by account and party, debits less credits; without what is zero. The party is null where an account is kept for bonds alone. */
    public List<BondBalance> balances(BondId bond) {
        return read(books -> books.balances(bond));
    }

    /** @param party null where the account is kept for bonds alone @param balance debits less credits */
    public record BondBalance(Pot pot, Account account, PartyId party, Money balance) { }

    /** Reads the tables of the caller's organization, in the transaction that runs now. */
    private <T> T read(Reading<T> reading) {
        return em.unwrap(Session.class).doReturningWork(connection -> reading.of(new Books(connection, caller.organization().value())));
    }

    private interface Reading<T> {
        T of(Books books) throws SQLException;
    }

    /** What undoes a journal, whole; to be posted. @throws RuleViolation NOT_FOUND, JOURNAL_REVERSED, REVERSAL_FINAL for one that undoes another */
    public Posting reversalOf(JournalId id) {
        return reversal(read(books -> books.journal(id)));
    }

    /** Whether a line of the journal is of a bond, whose state would then no longer agree. @throws RuleViolation NOT_FOUND */
    boolean isOfBond(JournalId id) {
        return read(books -> books.journal(id)).lines().stream().anyMatch(line -> line.bond() != null);
    }

    private static Posting reversal(Books.Undone undone) {
        if (undone.event() == JournalEvent.REVERSAL) {
            throw new RuleViolation(Rule.REVERSAL_FINAL);
        }
        if (undone.reversed()) {
            throw new RuleViolation(Rule.JOURNAL_REVERSED);
        }
        return Posting.reversal(undone.fund(), undone.id(), undone.lines());
    }

    /** What was asked for, as a keyed print: equal for equal requests, and telling nobody what it was. */
    byte[] print(Posting posting, Voucher voucher) {
        return prints.secretHash(JournalPrint.body(posting, voucher));
    }

    private byte[] keyPrint(Voucher voucher) {
        return voucher.key() == null ? null : prints.secretHash("ledger\u001f" + voucher.key());
    }

    private List<Stored> store(Books books, List<Made> entries) throws SQLException {
        Optional<List<Stored>> before = repeated(books, entries);
        if (before.isPresent()) {
            return before.get();
        }
        hold(books, entries);
        Books.Head head = books.lockHead();
        before = repeated(books, entries);      // somebody may have been quicker with the same key
        if (before.isPresent()) {
            return before.get();
        }
        List<Stored> stored = new ArrayList<>();
        for (Made entry : entries) {
            Stored one = store(books, head, entry);
            stored.add(one);
            head = new Books.Head(one.posted().number(), one.hash());
        }
        books.moveHead(head.seq(), head.hash());
        return stored;
    }

    /** What stands in the books already under these keys; all of it or nothing, since all was posted at once. @throws RuleViolation IDEMPOTENCY_KEY_REUSED */
    private static Optional<List<Stored>> repeated(Books books, List<Made> entries) throws SQLException {
        List<Stored> known = new ArrayList<>();
        for (Made entry : entries) {
            Optional<Books.Known> found = entry.key() == null ? Optional.empty() : books.withKey(entry.key());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (!Arrays.equals(found.get().body(), entry.body())) {
                throw new RuleViolation(Rule.IDEMPOTENCY_KEY_REUSED);
            }
            known.add(new Stored(new Posted(found.get().id(), found.get().seq(), true), entry.posting().event(), null));
        }
        return Optional.of(known);
    }

    /** Pots by id. */
    private void hold(Books books, List<Made> entries) throws SQLException {
        Set<Pot> pots = new TreeSet<>(Comparator.comparing((Pot pot) -> pot.restriction().toString()));
        entries.forEach(entry -> entry.posting().lines().forEach(line -> pots.add(new Pot(entry.posting().fund(), line.restriction()))));
        @SuppressWarnings("unchecked")
        Set<Pot> held = (Set<Pot>) transaction.getResource(HELD);
        if (held != null && held.containsAll(pots)) {
            return;
        }
        if (held != null) {
            throw new IllegalStateException("All that one transaction posts goes in one call: another order of locks could make two of them wait for each other");
        }
        for (Pot pot : pots) {
            books.lock(pot);
        }
        transaction.putResource(HELD, new HashSet<>(pots));
    }

    private Stored store(Books books, Books.Head head, Made entry) throws SQLException {
        LocalDate on = entry.voucher().on();
        FundId fund = entry.posting().fund();
        LocalDate closed = books.closedThrough(fund);
        if (closed != null && !on.isAfter(closed)) {
            throw new RuleViolation(Rule.PERIOD_CLOSED, "on", closed);
        }
        if (entry.posting().reverses() != null) {
            Books.Undone undone = books.journal(entry.posting().reverses());
            reversal(undone);
            if (on.isBefore(undone.on())) {
                throw new RuleViolation(Rule.REVERSED_TOO_EARLY, "on");
            }
        }
        Map<Books.Key, Long> balances = books.balances(fund, restrictions(entry.posting()));
        Posting posting = withReserve(entry.posting(), balances);
        Map<Books.Key, Long> parts = books.parts(fund, posting.lines().stream().map(Books.Key::part).filter(Objects::nonNull).distinct().toList());
        Map<Books.Key, Long> whole = moved(posting.lines(), balances, Books.Key::whole);
        Map<Books.Key, Long> partly = moved(posting.lines(), parts, Books.Key::part);
        require(whole, partly);
        JournalPrint.Row row = new JournalPrint.Row(caller.organization().value(), head.seq() + 1, entry.id(), posting, on, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.member().value(),
            caller.standing().client(), entry.key(), entry.body(), entry.textHash(), head.hash());
        byte[] hash = row.hash();
        books.add(row, hash, entry.text());
        books.keep(fund, whole, partly);
        books.count(fund, on, posting.lines());
        return new Stored(new Posted(entry.id(), row.seq(), false), posting.event(), hash);
    }

    private static Set<RestrictionId> restrictions(Posting posting) {
        Set<RestrictionId> all = new HashSet<>();
        posting.lines().forEach(line -> all.add(line.restriction()));
        return all;
    }

    private static Posting withReserve(Posting posting, Map<Books.Key, Long> balances) {
        if (!posting.fromReserve()) {
            return posting;
        }
        Line cash = posting.lines().stream().filter(line -> line.account() == Account.CASH_AVAILABLE).findFirst().orElseThrow();
        long missing = cash.amount().cents() - balances.getOrDefault(Books.Key.whole(cash), 0L);
        return missing <= 0 ? posting : posting.releasing(cash.restriction(), new Money(missing));
    }

    /** @param kept which balance a line moves; null for none */
    private static Map<Books.Key, Long> moved(List<Line> lines, Map<Books.Key, Long> before, Function<Line, Books.Key> kept) {
        Map<Books.Key, Long> after = new LinkedHashMap<>();
        for (Line line : lines) {
            Books.Key key = kept.apply(line);
            if (key != null) {
                long balance = after.containsKey(key) ? after.get(key) : before.getOrDefault(key, 0L);
                after.put(key, Math.addExact(balance, line.movesBy()));
            }
        }
        return after;
    }

    private static void require(Map<Books.Key, Long> whole, Map<Books.Key, Long> parts) {
        whole.forEach((key, balance) -> {
            if (key.account().mayNotFallShort() && balance < 0) {
                throw new RuleViolation(switch (key.account()) {
                    case CASH_AVAILABLE -> Rule.FUNDS_SHORT;
                    case CASH_IN_RESERVE -> Rule.RESERVE_SHORT;
                    default -> Rule.BOND_BALANCE_SHORT;
                }, "amount");
            }
        });
        parts.forEach((key, balance) -> {
            if (!key.account().allows(balance)) {
                throw new RuleViolation(key.account().isOfParties() ? Rule.OWED_LESS : Rule.BOND_BALANCE_SHORT, "amount");
            }
        });
    }
}
