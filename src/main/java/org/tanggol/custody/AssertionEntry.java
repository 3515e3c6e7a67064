package org.tanggol.custody;

import java.time.LocalDate;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/**
 * What somebody asserts about a bond hearing and the authority for the detention.
 *
 * @param authority as asserted
 * @param cited the decision or regulation that is cited, or null
 * @param assertedBy who says so: a judge, an agency, a lawyer
 * @param court before which, or null where an agency says so by itself
 * @param circuit whose law is relied on
 * @param on the day of the assertion, local
 * @param document where it stands, or null
 * @param argued what was argued, or null
 */
public record AssertionEntry(BondStanding standing, CustodyAuthority authority, String cited, String assertedBy, String court, Circuit circuit, LocalDate on, String document, String argued) {

    /** Longest name, citation or paper, in characters. */
    public static final int LONGEST_NAME = 300;
    /** Longest text of what was argued, in characters. */
    public static final int LONGEST_TEXT = 4_000;

    /** @throws RuleViolation FIELD_MISSING without standing, authority, who asserts it, circuit or day; FIELD_TOO_LONG */
    public AssertionEntry {
        Checks.required(standing, "standing");
        Checks.required(authority, "authority");
        cited = Checks.text(cited, "cited", LONGEST_NAME);
        assertedBy = Checks.requiredText(assertedBy, "assertedBy", LONGEST_NAME);
        court = Checks.text(court, "court", LONGEST_NAME);
        Checks.required(circuit, "circuit");
        Checks.required(on, "on");
        document = Checks.text(document, "document", LONGEST_NAME);
        argued = Checks.text(argued, "argued", LONGEST_TEXT);
    }

    @Override
    public String toString() {
        return "AssertionEntry";
    }
}
