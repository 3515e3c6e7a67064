package org.tanggol.consent;

/** What came of asking. Where nobody has asked, the answer is that of NOT_REACHED: nothing is shown. */
public enum ConsentAnswer {
    GIVEN, REFUSED,
    /** Was tried; the person could not be spoken to yet. Nothing is shown. */
    NOT_REACHED,
    /** This relative must never be told anything, not even that we know the person. */
    NEVER,
    /** A lawyer shares with a partner before the person could be asked, for a reason in words. */
    UNASKED;

    boolean isOfRelatives() {
        return this != UNASKED;
    }

    boolean isOfPartners() {
        return this != NEVER;
    }

    /** Whether something may be seen under it. */
    boolean opens() {
        return this == GIVEN || this == UNASKED;
    }
}
