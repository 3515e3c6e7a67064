package org.tanggol.ledger.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.ledger.Voucher;
import org.tanggol.platform.rest.Read;

/**
 * Money that was given to a fund.
 *
 * @param restrictionId what it may be used for; left out where the giver said nothing
 * @param day on which it came
 * @param document names the paper that shows it
 * @param memo what for
 */
@Schema(requiredProperties = {"amount", "day", "document"})
public record GiftRequest(MoneyJson amount, String restrictionId, String day, String document, String memo) {

    Voucher voucher(String key) {
        return Vouchers.of(Read.date(day, "day"), document, memo, key);
    }

    @Override
    public String toString() {
        return "GiftRequest";
    }
}
