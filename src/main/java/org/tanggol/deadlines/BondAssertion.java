package org.tanggol.deadlines;

import java.time.LocalDate;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/**
 * What somebody asserts about the authority for a detention, and what was argued. Whether a person may get a bond hearing is contested from
 * circuit to circuit and changes by the month; no program of ours computes it.
 *
 * @param authority as asserted
 * @param assertedBy who says so: an agency, a court, a lawyer
 * @param circuit the federal circuit whose law is relied on
 * @param on the day of the assertion
 * @param document where it stands
 */
public record BondAssertion(CustodyAuthority authority, String assertedBy, String court, String circuit, LocalDate on, String document, String argued) {

    /** The paragraphs of the Immigration and Nationality Act that are asserted. */
    public enum CustodyAuthority { INA_235_B_1, INA_235_B_2, INA_236_A, INA_236_C, INA_241, NONE, UNKNOWN }

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 10_000;

    /** @throws RuleViolation FIELD_MISSING without authority, who asserts it, or the day; FIELD_TOO_LONG */
    public BondAssertion {
        Checks.required(authority, "authority");
        assertedBy = Checks.requiredText(assertedBy, "assertedBy", LONGEST_NAME);
        court = Checks.text(court, "court", LONGEST_NAME);
        circuit = Checks.text(circuit, "circuit", LONGEST_NAME);
        Checks.required(on, "on");
        document = Checks.text(document, "document", LONGEST_NAME);
        argued = Checks.text(argued, "argued", LONGEST_TEXT);
    }
}
