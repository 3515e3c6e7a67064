package org.tanggol.portal;

/** Whether a relative gets in with a code. */
public enum CodeStanding {
    WORKS,
    /** Five wrong PINs: for a quarter of an hour. */
    RESTS,
    /** Ten wrong PINs: until staff unlock it. */
    LOCKED,
    /** Its last day is over. */
    OVER, STOPPED
}
