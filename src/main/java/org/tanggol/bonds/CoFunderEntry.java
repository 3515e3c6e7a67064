package org.tanggol.bonds;

import org.tanggol.ledger.Money;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/** Somebody who is to pay a part of a bond. @param share of the bond's amount */
public record CoFunderEntry(String name, Money share, CoFunderReturn returned) {

    public static final int LONGEST_NAME = 120;

    /** @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE */
    public CoFunderEntry {
        name = Checks.requiredText(name, "name", LONGEST_NAME);
        Checks.required(share, "share").toPost("share");
        Checks.required(returned, "returned");
    }

    @Override
    public String toString() {
        return "CoFunderEntry";
    }
}
