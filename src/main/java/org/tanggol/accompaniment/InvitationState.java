package org.tanggol.accompaniment;

/** What became of asking somebody. */
public enum InvitationState {
    /** Was asked, and has not answered. */
    INVITED,
    /** Comes along. */
    ACCEPTED,
    /** Would come; enough do already. Moves up when one of them cannot. */
    WAITLISTED,
    DECLINED,
    /** Cannot after all, or is not asked any more. */
    WITHDRAWN,
    /** It is over, or was called off. */
    ENDED;

    /** Whether it holds a place or waits for one. */
    boolean isStanding() {
        return this == INVITED || this == ACCEPTED || this == WAITLISTED;
    }
}
