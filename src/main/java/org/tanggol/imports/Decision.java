package org.tanggol.imports;

/** What a person decided about a likely duplicate. */
public enum Decision {
    /** It is somebody else: open a file. */
    SOMEBODY_ELSE,
    /** It is the candidate: add what the file knows. */
    SAME_PERSON,
    /** Leave it out of this import. */
    LEAVE_OUT
}
