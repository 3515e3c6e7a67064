package org.tanggol.docketing;

/** What put another date in the place of a computed one. */
public enum AmendmentKind {
    /** A date that a court or an agency gave: an order, a briefing schedule, a form. */
    COURT_ORDER,
    /** More time, granted or because a filing system was down; never less. */
    EXTENSION,
    /** A lawyer holds another date to be right. */
    OVERRIDE
}
