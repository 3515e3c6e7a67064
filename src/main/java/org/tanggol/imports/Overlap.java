package org.tanggol.imports;

/** What happens where the file and the record both know something and differ. */
public enum Overlap {
    /** The record stays as it is; only gaps are filled. */
    KEEP_RECORD,
    /** What the file says replaces it; a name that is replaced stays as an alias. */
    TAKE_FILE
}
