package org.tanggol.custody;

/** What kind of place a stint is at. */
public enum StintKind {
    FACILITY, HOLD_ROOM, HOSPITAL, TRANSPORT, UNKNOWN
}
