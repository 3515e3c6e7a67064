package org.tanggol.reference;

/** What a fact of a workbook does to the record. */
public enum FactEffect {
    /** The first of its kind. */
    FIRST,
    /** Replaces an older value as the one shown. */
    NEWER,
    /** Is older than the value shown; it is kept as an earlier one. */
    EARLIER,
    /** Says what is on record already. */
    SAME
}
