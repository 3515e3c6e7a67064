package org.tanggol.reference;

/** What became of one row of a workbook. */
public enum RowOutcome {
    /** It is a facility on record. */
    MATCHED,
    /** No facility on record is like it. */
    NEW,
    /** It is somewhat like one; a person decides. */
    UNSURE
}
