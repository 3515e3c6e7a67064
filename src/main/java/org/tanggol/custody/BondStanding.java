package org.tanggol.custody;

/** What is asserted about a bond hearing. Nobody's verdict but that of whoever asserts it. */
public enum BondStanding {
    ELIGIBLE, NOT_ELIGIBLE,
    /** Both are argued, and nobody has decided. */
    CONTESTED
}
