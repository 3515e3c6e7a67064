package org.tanggol.docket;

/** A hearing's time as one token for the audit log and for lists of changes: no confidential text, and readable by a program. */
public final class HearingWords {

    private HearingWords() { }

    /** E.g. {@code 2026-12-10T09:00 America/Los_Angeles}, {@code 2026-12-10 America/Los_Angeles}, {@code -}. */
    public static String of(HearingTime time) {
        if (time instanceof HearingTime.Exact exact) {
            return exact.at().local() + " " + exact.at().zone();
        }
        return time instanceof HearingTime.Control control ? control.date() + " " + control.zone() : "-";
    }
}
