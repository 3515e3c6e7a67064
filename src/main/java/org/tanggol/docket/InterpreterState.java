package org.tanggol.docket;

/** Whether the court brings an interpreter. */
public enum InterpreterState {
    NONE_NEEDED, NEEDED, ORDERED, CONFIRMED
}
