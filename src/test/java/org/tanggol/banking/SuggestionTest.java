package org.tanggol.banking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanggol.ledger.CashBook;
import org.tanggol.ledger.JournalEvent;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.Money;

/** Which entry a line of the bank may be: the likeliest first, and never one of another amount. */
class SuggestionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    private static CashBook.Move move(long number, int daysBefore, long cents, String document) {
        return new CashBook.Move(JournalId.next(), number, JournalEvent.GIFT_RECEIVED, DAY.minusDays(daysBefore), new Money(cents), null, document, null);
    }

    private static List<Long> numbers(String text, CashBook.Move... open) {
        return Suggestion.of(DAY, new Money(10_000), text, List.of(open)).stream().map(one -> one.move().number()).toList();
    }

    @Test
    void whatNamesThePaperComesFirstAndThenWhatIsNearest() {
        assertThat(numbers("DEPOSIT 0047 BRANCH", move(1, 1, 10_000, "Slip 12"), move(2, 0, 10_000, "Slip 13"), move(3, 9, 10_000, "Slip 0047"))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void anotherAmountDirectionOrTimeIsNotSuggested() {
        assertThat(numbers("DEPOSIT", move(1, 0, 10_001, "Slip 1"), move(2, 0, -10_000, "Slip 2"), move(3, 11, 10_000, "Slip 3"), move(4, -11, 10_000, "Slip 4"), move(5, -10, 10_000, "Slip 5"))).containsExactly(5L);
    }

    @Test
    void aWordWithoutADigitNamesNoPaper() {
        List<Suggestion> found = Suggestion.of(DAY, new Money(10_000), "BANK DEPOSIT SLIP 77", List.of(move(1, 0, 10_000, "Bank deposit slip 78")));
        assertThat(found).hasSize(1).allMatch(one -> !one.named());
    }

    @Test
    void threeAreEnough() {
        assertThat(numbers("DEPOSIT", move(1, 1, 10_000, "a"), move(2, 2, 10_000, "b"), move(3, 3, 10_000, "c"), move(4, 4, 10_000, "d"))).containsExactly(1L, 2L, 3L);
    }
}
