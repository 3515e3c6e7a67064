package org.tanggol.deadlines;

/** What becomes of a last day on which the court is closed. */
public enum Roll {
    /** The next open day, also for a period before a hearing: toward it (EOIR Policy Manual, ICPM 3.1(c)). */
    FORWARD,
    /** A roll is usual and its rule is not verified: the date stays, the rolled one is shown beside it. */
    FORWARD_UNVERIFIED,
    /** No rule about it is verified: the date stays, because earlier is safer. */
    UNSPECIFIED,
    /** It does not roll. */
    NONE
}
