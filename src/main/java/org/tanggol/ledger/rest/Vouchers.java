package org.tanggol.ledger.rest;

import java.time.LocalDate;
import org.tanggol.ledger.Voucher;
import org.tanggol.platform.Checks;

/** What shows an event, as programs say it. The key of the request is that of the journal too, so that it holds for the life of the books and not for days. */
final class Vouchers {

    private Vouchers() { }

    static Voucher of(LocalDate day, String document, String memo, String key) {
        return new Voucher(Checks.required(day, "day"), document, memo, "api " + key);
    }
}
