package org.tanggol.bonds;

/** Where the share of a co-funder is. */
public enum CoFunderState {
    PROMISED,
    /** In the books: set aside, sent or posted with the bond. */
    PAID_IN,
    HANDED_BACK,
    /** The refund has come, and they are to be paid. */
    DUE, PAID_OUT,
    /** Given for good, and the fund's since the refund. */
    KEPT,
    LOST
}
