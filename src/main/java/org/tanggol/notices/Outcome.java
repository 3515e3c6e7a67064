package org.tanggol.notices;

/** How an attempt to send ended. */
public enum Outcome {
    ACCEPTED(false),
    /** The next server does not want this message, today or ever. */
    REFUSED(true),
    /** There is nowhere to send it to. */
    NO_ADDRESS(true),
    /** The operator has taken the way out away since the message was made. */
    NOT_SET_UP(true),
    BUSY(false), UNREACHABLE(false), TIMED_OUT(false);

    private final boolean last;

    Outcome(boolean last) {
        this.last = last;
    }

    /** Whether trying again makes no sense. */
    public boolean isLast() {
        return last;
    }

    /** Whether the next message would end in the same way. */
    boolean isOfTheWay() {
        return this == UNREACHABLE || this == TIMED_OUT || this == BUSY;
    }
}
