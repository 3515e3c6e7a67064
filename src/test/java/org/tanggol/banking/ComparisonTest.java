package org.tanggol.banking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanggol.ledger.CashBook;
import org.tanggol.ledger.JournalEvent;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.Money;

/** What lies between bank and books at the end of a month. */
class ComparisonTest {

    private static final LocalDate END = LocalDate.of(2026, 10, 31);

    private static CashBook.Move move(LocalDate on, long dollars, JournalId cancels) {
        return new CashBook.Move(JournalId.next(), 1, JournalEvent.GIFT_RECEIVED, on, Money.ofDollars(dollars), cancels, "Slip 1", null);
    }

    private static Comparison.Seen line(LocalDate on, long dollars, CashBook.Move... moves) {
        return new Comparison.Seen(BankLineId.next(), on, Money.ofDollars(dollars), java.util.Arrays.stream(moves).map(CashBook.Move::id).toList());
    }

    private static Comparison compare(long closing, long book, List<CashBook.Move> moves, List<Comparison.Seen> lines) {
        return Comparison.at(END, Money.ofDollars(closing), Money.ofDollars(book), moves, lines);
    }

    @Test
    void whatBothHaveLeavesNothingBetween() {
        CashBook.Move gift = move(END.minusDays(9), 100, null);
        CashBook.Move other = move(END.minusDays(8), 20, null);
        Comparison compared = compare(120, 120, List.of(gift, other), List.of(line(END.minusDays(8), 120, gift, other)));
        assertThat(compared.difference()).isEqualTo(Money.ZERO);
        assertThat(compared.atTheBankLater()).isEmpty();
        assertThat(compared.onlyAtTheBank()).isEmpty();
    }

    @Test
    void whatTheBankSeesNextMonthIsOnItsWay() {
        CashBook.Move wire = move(END, -300, null);
        Comparison compared = compare(500, 200, List.of(wire), List.of(line(END.plusDays(2), -300, wire)));
        assertThat(compared.transit()).isEqualTo(Money.ofDollars(-300));
        assertThat(compared.difference()).isEqualTo(Money.ZERO);
        assertThat(compare(500, 200, List.of(wire), List.of()).difference()).as("whether or not the line has come").isEqualTo(Money.ZERO);
    }

    @Test
    void whatTheBooksHaveNextMonthOrNeverIsOnlyAtTheBank() {
        CashBook.Move late = move(END.plusDays(1), 70, null);
        Comparison compared = compare(20, 0, List.of(late), List.of(line(END, 70, late), line(END, -50)));
        assertThat(compared.foreign()).isEqualTo(Money.ofDollars(20));
        assertThat(compared.onlyAtTheBank()).hasSize(2);
        assertThat(compared.difference()).isEqualTo(Money.ZERO);
    }

    @Test
    void anEntryThatIsUndoneNeverReachesTheBank() {
        CashBook.Move wrong = move(END.minusDays(3), 640, null);
        CashBook.Move reversal = move(END.minusDays(1), -640, wrong.id());
        CashBook.Move undone = new CashBook.Move(wrong.id(), 1, wrong.event(), wrong.on(), wrong.moved(), reversal.id(), "Slip 1", null);
        assertThat(compare(0, 0, List.of(undone, reversal), List.of()).atTheBankLater()).isEmpty();
        CashBook.Move later = move(END.plusDays(1), -640, wrong.id());
        assertThat(compare(0, 640, List.of(undone, later), List.of()).transit()).as("undone only in the month after").isEqualTo(Money.ofDollars(640));
    }

    @Test
    void aDifferenceIsSaid() {
        assertThat(compare(99, 100, List.of(), List.of()).difference()).isEqualTo(Money.ofDollars(-1));
        assertThat(Comparison.at(END, null, Money.ZERO, List.of(), List.of()).difference()).isNull();
    }
}
