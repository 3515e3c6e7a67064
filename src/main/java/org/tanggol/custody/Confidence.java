package org.tanggol.custody;

/** How sure we are. */
public enum Confidence {
    CONFIRMED, LIKELY, UNCERTAIN
}
