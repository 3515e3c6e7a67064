package org.tanggol.work;

/** What a note is about. */
public enum NoteKind {
    NOTE, CALL, VISIT, CONTACT
}
