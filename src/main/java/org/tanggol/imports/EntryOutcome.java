package org.tanggol.imports;

/** What would become of a person of the file. */
public enum EntryOutcome {
    /** Nobody on record fits: a file is opened. */
    NEW,
    /** On record, by a number that is nobody else's; the file adds something. */
    CHANGED,
    /** On record, and the file says nothing new. */
    UNCHANGED,
    /** Perhaps somebody on record, or somebody further up in the file; nothing happens until a person decides. */
    DUPLICATE,
    /** A cell cannot be taken; nothing of this person is. */
    REJECTED
}
