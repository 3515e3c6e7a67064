package org.tanggol.bonds.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.bonds.InterestRow;
import org.tanggol.ledger.rest.MoneyJson;

/**
 * What a quarter brings on one bond, on the wire.
 *
 * @param held what the fund has posted
 * @param firstDay on which it runs in the quarter
 * @param lastDay on which it runs in the quarter
 * @param amount absent where the quarter has no rate yet
 * @param journalId what entered it; absent where nothing was, or it came to nothing
 */
@Schema(name = "BondInterest", requiredProperties = {"bond_id", "held", "first_day", "last_day", "accrued"})
public record BondInterestResponse(UUID bondId, MoneyJson held, LocalDate firstDay, LocalDate lastDay, MoneyJson amount, boolean accrued, UUID journalId) {

    static BondInterestResponse from(InterestRow row) {
        return new BondInterestResponse(row.bond().value(), MoneyJson.of(row.held()), row.first(), row.last(), MoneyJson.of(row.amount()), row.accrued(), row.journal() == null ? null : row.journal().value());
    }
}
