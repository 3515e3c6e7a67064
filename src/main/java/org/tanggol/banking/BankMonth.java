package org.tanggol.banking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.tanggol.access.MemberId;
import org.tanggol.ledger.CashBook;
import org.tanggol.ledger.Money;

/**
 * A month of a fund beside its bank.
 *
 * @param lines of the month, and those of months before that nothing was said about
 * @param comparison at the end of the month; of a finished one with the bank's balance of then
 * @param texts of lines that only the bank has, some of which are of months before
 * @param finished null while it is not
 */
public record BankMonth(YearMonth month, List<Account> accounts, List<Line> lines, Comparison comparison, Map<BankLineId, String> texts, Finished finished) {

    /** @param digits the last four @param statements the last one first */
    public record Account(BankAccountId id, String name, String digits, LocalDate comparedFrom, List<Statement> statements, long version) {

        @Override
        public String toString() {
            return "Account " + id;
        }
    }

    /** @param closing balance that it says, or null @param lines in it @param added of them, new ones */
    public record Statement(StatementId id, StatementFormat format, StatementState state, Money closing, LocalDate closingOn, int lines, int added, MemberId uploadedBy, Instant uploadedAt) { }

    /**
     * @param amount what came in; less than zero for what went out
     * @param reason why it is not the fund's, or null
     * @param journals that it was said to be
     * @param suggestions the likeliest first; none for a line about which something was said
     */
    public record Line(BankLineId id, BankAccountId account, LocalDate on, Money amount, String text, BankLineState state, String reason, List<CashBook.Move> journals, List<Suggestion> suggestions,
                       MemberId decidedBy, Instant decidedAt, long version) {

        @Override
        public String toString() {
            return "Line " + id;
        }
    }

    /** @param holds whether the books still say what they said then */
    public record Finished(MemberId by, Instant at, Money closing, Money book, boolean holds) { }

    @Override
    public String toString() {
        return "BankMonth " + month;
    }

    public long open() {
        return lines.stream().filter(line -> line.state() == BankLineState.OPEN).count();
    }
}
