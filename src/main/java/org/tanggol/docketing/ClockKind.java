package org.tanggol.docketing;

/** What happened to a work-permit clock. */
public enum ClockKind {
    /** A complete I-589 was filed. */
    STARTED,
    /** A delay that the applicant asked for or caused. */
    STOPPED,
    /** The delay is over. */
    RESTARTED
}
