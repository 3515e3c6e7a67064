package org.tanggol.ledger.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.ledger.Voucher;
import org.tanggol.platform.rest.Read;

/**
 * Why a journal is taken back.
 *
 * @param day in an open period, not before that of the journal
 * @param document names the paper that shows that it was wrong
 * @param memo why
 */
@Schema(requiredProperties = {"day", "document"})
public record ReversalRequest(String day, String document, String memo) {

    Voucher voucher(String key) {
        return Vouchers.of(Read.date(day, "day"), document, memo, key);
    }

    @Override
    public String toString() {
        return "ReversalRequest";
    }
}
