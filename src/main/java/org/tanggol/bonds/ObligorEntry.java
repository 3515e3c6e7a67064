package org.tanggol.bonds;

import org.tanggol.access.MemberId;
import org.tanggol.ledger.FundId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/**
 * Somebody under whose name bonds are posted.
 *
 * @param fund that signs itself; needed for that kind, and null otherwise
 * @param mailbox e-mail address where codes and notices arrive
 * @param reader the member who reads it, or null
 */
public record ObligorEntry(ObligorKind kind, FundId fund, String name, String mailbox, MemberId reader) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_ADDRESS = 300;

    /** @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG */
    public ObligorEntry {
        Checks.required(kind, "kind");
        if (kind == ObligorKind.FUND) {
            Checks.required(fund, "fund");
        } else {
            fund = null;
        }
        name = Checks.requiredText(name, "name", LONGEST_NAME);
        mailbox = Checks.requiredText(mailbox, "mailbox", LONGEST_NAME);
    }

    @Override
    public String toString() {
        return "ObligorEntry";
    }
}
