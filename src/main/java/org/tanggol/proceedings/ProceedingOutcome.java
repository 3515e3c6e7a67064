package org.tanggol.proceedings;

import java.util.Arrays;

/**
 * How a matter ended. Codes and no words, because this stands unencrypted beside the day: what there is to tell belongs into a note. They follow
 * EOIR's tables of decisions and dispositions ({@code tblLookupCourtDecision}, {@code tblDecCode}, {@code tblLookupFinalDisposition}), without the
 * letters, which mean different things in different kinds of matters.
 */
public enum ProceedingOutcome {
    /** Relief from removal: asylum, cancellation, adjustment. */
    RELIEF_GRANTED,
    /** Withholding under INA 241(b)(3): removable, but not to that country. */
    WITHHOLDING_GRANTED,
    /** Withholding or deferral under the Convention against Torture. */
    CAT_GRANTED,
    REMOVAL_ORDERED,
    /** Removal ordered because the respondent was not there (INA 240(b)(5)). */
    REMOVAL_ORDERED_IN_ABSENTIA,
    VOLUNTARY_DEPARTURE,
    TERMINATED, DISMISSED, ADMINISTRATIVELY_CLOSED,
    BOND_GRANTED, BOND_DENIED,
    /** A judge agreed with the officer's finding on fear, or did not. */
    FEAR_FINDING_AFFIRMED, FEAR_FINDING_VACATED,
    /** An appeal, a petition, a habeas, a request to USCIS. */
    GRANTED, DENIED, REMANDED,
    WITHDRAWN,
    /** Another court or agency has it now. */
    TRANSFERRED,
    OTHER;

    /** What a stored text names; null for none, and for a word from before there were codes. */
    public static ProceedingOutcome of(String stored) {
        return Arrays.stream(values()).filter(value -> value.name().equals(stored)).findFirst().orElse(null);
    }
}
