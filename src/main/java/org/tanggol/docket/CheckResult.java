package org.tanggol.docket;

/** What was there when somebody looked a hearing up. */
public enum CheckResult {
    /** What we have. */
    SAME,
    /** Another time, or no longer on the calendar: what was found is entered at the hearing. */
    CHANGED,
    /** Nothing about the case: nobody knows, which is a reason to call the court. */
    NOT_FOUND
}
