package org.tanggol.docket;

/**
 * News in the transaction of the change.
 *
 * @param hearing as it now stands
 * @param replaced the setting that this one replaces, when the court moved it; else null
 * @param what what happened to it
 */
public record HearingChanged(Hearing hearing, HearingId replaced, What what) {

    /** What can happen to a hearing. */
    public enum What {
        /** It was set for the first time. */
        SET,
        /** It has another time: the court moved it, or it was known wrong. */
        MOVED,
        /** Another judge, room, medium, interpreter or lawyer. */
        DETAILS,
        /** The court took it off its calendar. */
        OFF
    }
}
