package org.tanggol.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import org.tanggol.ledger.CashBook;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.MonthReconciled;

/** Tells the books whether a month was compared with the bank: something that was posted into it since makes that void. */
@ApplicationScoped
class ReconciledMonths implements MonthReconciled {

    @Inject
    BankShelf shelf;

    @Inject
    CashBook cash;

    @Override
    public boolean holds(FundId fund, YearMonth month) {
        return shelf.reconciliation(fund, month.atDay(1)).map(finished -> finished.book().equals(cash.at(fund, month.atEndOfMonth()))).orElse(false);
    }
}
