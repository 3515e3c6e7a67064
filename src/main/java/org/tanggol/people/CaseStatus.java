package org.tanggol.people;

/** Whether somebody works on the file. */
public enum CaseStatus {
    OPEN, CLOSED
}
