package org.tanggol.imports;

/** Where an import stands. */
public enum ImportState {
    /** The columns are to be looked at. */
    UPLOADED,
    /** Being checked; nothing of it is on record. */
    CHECKING,
    /** What would happen is known; nothing of it is on record. */
    CHECKED,
    /** Being written, in one transaction. */
    COMMITTING,
    /** On record; may be undone for thirty days. */
    COMMITTED,
    /** Being taken back. */
    UNDOING,
    /** Taken back; what was worked on since stayed. */
    UNDONE,
    /** Given up before anything was written. */
    DISCARDED;

    /** Whether a job works on it now. */
    public boolean isRunning() {
        return this == CHECKING || this == COMMITTING || this == UNDOING;
    }
}
