package org.tanggol.ledger.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.ledger.Voucher;
import org.tanggol.platform.rest.Read;

/**
 * Money that left a fund's available cash, or came to it from the reserve.
 *
 * @param day on which it moved
 * @param document names the paper that shows it
 * @param memo what for
 */
@Schema(requiredProperties = {"amount", "day", "document"})
public record MovementRequest(MoneyJson amount, String day, String document, String memo) {

    Voucher voucher(String key) {
        return Vouchers.of(Read.date(day, "day"), document, memo, key);
    }

    @Override
    public String toString() {
        return "MovementRequest";
    }
}
