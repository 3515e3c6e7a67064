package org.tanggol.banking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.ledger.Money;

/**
 * What a statement says, whatever it was written in.
 *
 * @param account number of the account as the bank writes it, or null
 * @param closing balance after the last line, or null where the file has none
 * @param closingOn the day of that balance, or null
 */
record StatementContent(String account, List<Entry> entries, Money closing, LocalDate closingOn) {

    static final int LONGEST_TEXT = 500;

    /**
     * One line.
     *
     * @param bankId by which the bank knows it for ever, or null
     * @param amount what came in; less than zero for what went out
     */
    record Entry(String bankId, LocalDate on, Money amount, String text) {

        @Override
        public String toString() {
            return "Entry";
        }
    }

    /** Parts of a description in one text: each once, and not longer than is kept. */
    static String text(String... parts) {
        String whole = Stream.of(parts).filter(part -> part != null && !part.isBlank()).map(part -> part.strip().replaceAll("\\s+", " ")).distinct().collect(Collectors.joining(" · "));
        return whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, LONGEST_TEXT);
    }

    @Override
    public String toString() {
        return "StatementContent";
    }
}
