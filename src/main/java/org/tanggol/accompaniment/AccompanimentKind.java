package org.tanggol.accompaniment;

/** What somebody is asked to do. */
public enum AccompanimentKind {
    HEARING, CHECK_IN, INTERPRETATION, TRANSPORT, VISIT
}
