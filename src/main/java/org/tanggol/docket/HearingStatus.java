package org.tanggol.docket;

/** What became of a setting. */
public enum HearingStatus {
    SCHEDULED, RESET, HELD, VACATED
}
