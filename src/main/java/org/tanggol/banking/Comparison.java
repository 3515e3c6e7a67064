package org.tanggol.banking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.ledger.CashBook;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.Money;

/**
 * Bank and books at the end of a day: the bank's balance is the book cash, less what is in the books and not at the bank, and with what is at the bank and not in the books.
 *
 * @param closing what the bank says, or null where nobody has said it
 * @param atTheBankLater journals that the bank has not seen by then
 * @param onlyAtTheBank lines that the books do not have by then
 */
public record Comparison(LocalDate end, Money closing, Money book, List<CashBook.Move> atTheBankLater, List<OnlyAtTheBank> onlyAtTheBank) {

    /** A line, and how much of it the books do not have. */
    public record OnlyAtTheBank(BankLineId line, LocalDate on, Money amount) { }

    /** A line with the journals it was said to be. */
    record Seen(BankLineId line, LocalDate on, Money amount, List<JournalId> journals) { }

    /** @param moves of the books, of all days that matter @param lines of the bank, likewise */
    static Comparison at(LocalDate end, Money closing, Money book, List<CashBook.Move> moves, List<Seen> lines) {
        Map<JournalId, CashBook.Move> byId = new HashMap<>();
        moves.forEach(move -> byId.put(move.id(), move));
        Map<JournalId, LocalDate> seenOn = new HashMap<>();
        List<OnlyAtTheBank> only = new ArrayList<>();
        for (Seen line : lines) {
            line.journals().forEach(journal -> seenOn.put(journal, line.on()));
            if (!line.on().isAfter(end)) {
                Money inBooks = Money.sum(line.journals().stream().map(byId::get).filter(move -> move != null && !move.on().isAfter(end)).map(CashBook.Move::moved).toList());
                Money missing = line.amount().minus(inBooks);
                if (!missing.isZero()) {
                    only.add(new OnlyAtTheBank(line.line(), line.on(), missing));
                }
            }
        }
        List<CashBook.Move> later = moves.stream().filter(move -> !move.on().isAfter(end) && (!seenOn.containsKey(move.id()) || seenOn.get(move.id()).isAfter(end))).toList();
        return new Comparison(end, closing, book, withoutWhatCancels(later), only);
    }

    /** A journal and the one that undoes it never reach a bank, and are nothing together. */
    private static List<CashBook.Move> withoutWhatCancels(List<CashBook.Move> moves) {
        Set<JournalId> there = new java.util.HashSet<>();
        moves.forEach(move -> there.add(move.id()));
        return moves.stream().filter(move -> move.cancels() == null || !there.contains(move.cancels())).toList();
    }

    public Money transit() {
        return Money.sum(atTheBankLater.stream().map(CashBook.Move::moved).toList());
    }

    public Money foreign() {
        return Money.sum(onlyAtTheBank.stream().map(OnlyAtTheBank::amount).toList());
    }

    /** What the bank should say. */
    public Money expected() {
        return book.minus(transit()).plus(foreign());
    }

    /** What nobody has explained; null where it is not known what the bank says. */
    public Money difference() {
        return closing == null ? null : closing.minus(expected());
    }

    Comparison closing(Money said) {
        return new Comparison(end, said, book, atTheBankLater, onlyAtTheBank);
    }
}
