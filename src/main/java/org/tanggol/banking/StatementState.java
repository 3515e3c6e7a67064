package org.tanggol.banking;

/** A sheet waits until somebody has said what its columns are. */
public enum StatementState {
    WAITING, READ
}
