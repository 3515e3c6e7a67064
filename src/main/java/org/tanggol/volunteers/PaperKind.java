package org.tanggol.volunteers;

/** What must be in force before somebody goes along. */
public enum PaperKind {
    TRAINING, BACKGROUND_CHECK, AGREEMENT
}
