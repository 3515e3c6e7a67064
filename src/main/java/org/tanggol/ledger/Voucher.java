package org.tanggol.ledger;

import java.time.LocalDate;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/**
 * What shows that an event happened: no journal is without. The paper is named in words, because most papers of a fund (a bank statement, a receipt of ICE, minutes of a meeting) lie in a folder or at
 * the bank and in no computer; where one is stored its id can stand here.
 *
 * @param on the day of the event, which decides the period
 * @param document names the paper
 * @param memo what for, or null
 * @param key makes a repeated request harmless for the life of the books, or null
 */
public record Voucher(LocalDate on, String document, String memo, String key) {

    public static final int LONGEST_DOCUMENT = 120;
    public static final int LONGEST_MEMO = 300;

    private static final int LONGEST_KEY = 200;

    /** @throws RuleViolation FIELD_MISSING without day or document, FIELD_TOO_LONG, FIELD_MALFORMED */
    public Voucher {
        Checks.required(on, "on");
        document = Checks.requiredText(document, "document", LONGEST_DOCUMENT);
        memo = Checks.text(memo, "memo", LONGEST_MEMO);
        key = Checks.text(key, "key", LONGEST_KEY);
    }

    @Override
    public String toString() {
        return "Voucher";
    }
}
