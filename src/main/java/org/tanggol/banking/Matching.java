package org.tanggol.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.ledger.CashBook;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Saying what a line of the bank is: a journal or several, or nothing of the fund's; and taking that back. What lies in a month that was reconciled stays as it is. */
@ApplicationScoped
@Transactional
public class Matching {

    /** Between the bank's day and that of a journal, at most. */
    static final int DAYS_APART = 120;
    private static final int MOST_CHOICES = 60;

    @Inject
    BankShelf shelf;

    @Inject
    CashBook cash;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * @param seen the version the caller was looking at
     * @param journals what the line is, together
     * @throws RuleViolation VERSION_CONFLICT, MONTH_RECONCILED, BANK_LINE_DECIDED; FIELD_MISSING for no journal; BANK_SUM_DIFFERS unless they come to what the line says; JOURNAL_MATCHED where another line is
     *     one of them; NOT_FOUND
     */
    @Requires(Permission.RECONCILE_FUNDS)
    public void accept(BankLineId id, long seen, Set<JournalId> journals) {
        BankLine line = changeable(id, seen);
        if (journals.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "journals");
        }
        Map<JournalId, CashBook.Move> moves = new HashMap<>();
        cash.moves(line.fund(), line.on().minusDays(DAYS_APART), line.on().plusDays(DAYS_APART)).forEach(move -> moves.put(move.id(), move));
        if (!moves.keySet().containsAll(journals)) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        if (shelf.isMatched(journals)) {
            throw new RuleViolation(Rule.JOURNAL_MATCHED);
        }
        Money sum = Money.sum(journals.stream().map(journal -> moves.get(journal).moved()).toList());
        if (!sum.equals(line.amount())) {
            throw new RuleViolation(Rule.BANK_SUM_DIFFERS, "journals", line.amount().minus(sum).decimal());
        }
        line.match(caller.member(), clock.instant());
        journals.forEach(journal -> shelf.add(new BankMatch(line, journal, caller.member(), clock.instant())));
        audit.record(AuditAction.BANK_LINE_MATCHED, null, id.value(), numbers(journals, moves));
    }

    private static String numbers(Set<JournalId> journals, Map<JournalId, CashBook.Move> moves) {
        Set<Long> numbers = new TreeSet<>(journals.stream().map(journal -> moves.get(journal).number()).toList());
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }

    /** @param reason in words @throws RuleViolation VERSION_CONFLICT, MONTH_RECONCILED, BANK_LINE_DECIDED, FIELD_MISSING, FIELD_TOO_LONG */
    @Requires(Permission.RECONCILE_FUNDS)
    public void isNotOurs(BankLineId id, long seen, String reason) {
        BankLine line = changeable(id, seen);
        line.isNotOurs(reason, shelf.box(), caller.member(), clock.instant());
        audit.record(AuditAction.BANK_LINE_NOT_OURS, null, id.value());
    }

    /** The line is open again. @throws RuleViolation VERSION_CONFLICT, MONTH_RECONCILED, STATE_TRANSITION_REFUSED */
    @Requires(Permission.RECONCILE_FUNDS)
    public void undo(BankLineId id, long seen) {
        BankLine line = changeable(id, seen);
        line.reopen();
        shelf.unmatch(id);
        audit.record(AuditAction.BANK_LINE_REOPENED, null, id.value());
    }

    private BankLine changeable(BankLineId id, long seen) {
        BankLine line = shelf.line(id);
        shelf.lock(line.account());         // whoever finishes the month holds it
        line.requireVersion(seen);
        LocalDate finished = shelf.finishedThrough(line.fund());
        if (finished != null && !line.on().isAfter(finished)) {
            throw new RuleViolation(Rule.MONTH_RECONCILED, null, finished);
        }
        return line;
    }

    /** Journals that no line is, of the days around a line, the nearest first: for whoever chooses by hand. */
    @Requires(Permission.RECONCILE_FUNDS)
    public List<CashBook.Move> choices(BankLineId id) {
        BankLine line = shelf.line(id);
        List<CashBook.Move> moves = cash.moves(line.fund(), line.on().minusDays(DAYS_APART), line.on().plusDays(DAYS_APART));
        Set<JournalId> taken = shelf.matchedOf(line.fund());
        return moves.stream().filter(move -> !taken.contains(move.id()) && move.moved().isNegative() == line.amount().isNegative())
            .sorted(Comparator.comparing((CashBook.Move move) -> Math.abs(ChronoUnit.DAYS.between(move.on(), line.on()))).thenComparing(CashBook.Move::number)).limit(MOST_CHOICES).toList();
    }
}
