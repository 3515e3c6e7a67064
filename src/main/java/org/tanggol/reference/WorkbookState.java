package org.tanggol.reference;

/** Life of an uploaded workbook. */
public enum WorkbookState {
    /** Its changes are shown; nothing has been changed. */
    SHOWN, APPLIED, DISCARDED
}
