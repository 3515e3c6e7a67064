package org.tanggol.custody;

/** What came out; not found is a result and no failure. */
public enum LocatorResult {
    FOUND, NOT_FOUND, AMBIGUOUS, ERROR
}
