package org.tanggol.banking;

/** What was said about a line: nothing yet, which journals it is, or that it is not the fund's. */
public enum BankLineState {
    OPEN, MATCHED, NOT_OURS
}
