package org.tanggol.banking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tanggol.ledger.CashBook;
import org.tanggol.ledger.Money;

/**
 * A journal that a line of the bank may be, and why: always the same amount in the same direction, on a day not far off.
 *
 * @param days between the bank's day and that of the books
 * @param named whether the text of the line has a number or word of the journal's paper
 */
public record Suggestion(CashBook.Move move, long days, boolean named) {

    /** Days that a bank may need. */
    static final int DAYS = 10;
    private static final int MOST = 3;
    private static final int SHORTEST_WORD = 3;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The likeliest first. @param on the day of the line @param open journals that no line has been said to be */
    static List<Suggestion> of(LocalDate on, Money amount, String text, List<CashBook.Move> open) {
        return open.stream().filter(move -> move.moved().equals(amount))
            .map(move -> new Suggestion(move, Math.abs(ChronoUnit.DAYS.between(move.on(), on)), isNamed(text, move.document()) || isNamed(text, move.memo())))
            .filter(one -> one.days() <= DAYS)
            .sorted(Comparator.comparing((Suggestion one) -> !one.named()).thenComparing(Suggestion::days).thenComparing(one -> one.move().number())).limit(MOST).toList();
    }

    /** Whether a part of the paper with a digit in it, such as a number of a slip or a wire, stands in the text too. */
    private static boolean isNamed(String text, String paper) {
        if (paper == null) {
            return false;
        }
        List<String> words = Arrays.asList(BETWEEN.split(text.toLowerCase(Locale.ROOT)));
        return BETWEEN.splitAsStream(paper.toLowerCase(Locale.ROOT)).anyMatch(part -> part.length() >= SHORTEST_WORD && part.chars().anyMatch(Character::isDigit) && words.contains(part));
    }
}
