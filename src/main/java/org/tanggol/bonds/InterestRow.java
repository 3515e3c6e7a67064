package org.tanggol.bonds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tanggol.access.CaseFileId;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.Money;

/**
 * What a quarter brings on one bond.
 *
 * @param first day on which it runs in the quarter
 * @param last day on which it runs in the quarter
 * @param amount null where the quarter has no rate yet
 * @param accrued whether it was entered
 * @param journal by which; null where it was not, or came to nothing
 */
public record InterestRow(BondId bond, CaseFileId file, Money held, LocalDate first, LocalDate last, Money amount, boolean accrued, JournalId journal) {

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
