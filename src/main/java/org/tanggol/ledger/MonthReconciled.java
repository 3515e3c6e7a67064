package org.tanggol.ledger;

import java.time.YearMonth;

/** Whether somebody has compared the books with the bank; answered by the package that reads bank statements. */
public interface MonthReconciled {

    /** Whether the month of the fund was finished, and its books still say what they said then. */
    boolean holds(FundId fund, YearMonth month);
}
