package org.tanggol.audit;

/** Why records leave as a file. Codes and no free text: the audit log keeps them for ever, and in clear. */
public enum ExportReason {
    PREPARE_HEARINGS, CHECK_DATA, REPORT, PARTNER_ORGANIZATION, MOVE_OUT,
    /** A program's own reason is that of whoever answers for it. */
    PROGRAM
}
