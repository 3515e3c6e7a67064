package org.tanggol.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.tanggol.banking.BankMonth;
import org.tanggol.ledger.FundFigures;
import org.tanggol.ledger.LedgerQueries;

/**
 * A month of a fund on paper.
 *
 * @param opening what the accounts held when the month began @param closing when it had ended, or as of today
 * @param stages bonds by where their money was then
 * @param finished null where bank and books were not compared
 * @param closedThrough the last closed day of the fund, or null
 */
public record MonthReport(String fund, YearMonth month, LedgerQueries.Balances opening, List<FundFigures.Movement> movements, LedgerQueries.Balances closing, Figure stages, BankMonth.Finished finished,
                          LocalDate closedThrough) {

    public boolean isClosed() {
        return closedThrough != null && !closedThrough.isBefore(month.atEndOfMonth());
    }

    @Override
    public String toString() {
        return "MonthReport " + month;
    }
}
