package org.tanggol.access;

import static org.tanggol.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** A role in one organization. Somebody may hold several; what they may do is the union. */
public enum Role {
    CASEWORKER(EnumSet.of(READ_PEOPLE, WRITE_PEOPLE, MERGE_PEOPLE, REVEAL_IDENTIFIER, PRINT_CARD, IMPORT_RECORDS, EXPORT_RECORDS, TRACK_CUSTODY, READ_DOCKET, SCHEDULE_HEARING,
            READ_NOTES, WRITE_NOTES, MANAGE_TASKS, MANAGE_TEAM, BREAK_GLASS, HOLD_RECORDS, SHARE_CASES, READ_HISTORY, DISCLOSE_RECORDS, READ_REFERENCE, CURATE_REFERENCE)),
    LAWYER(EnumSet.of(READ_PEOPLE, WRITE_PEOPLE, MERGE_PEOPLE, REVEAL_IDENTIFIER, PRINT_CARD, IMPORT_RECORDS, EXPORT_RECORDS, TRACK_CUSTODY, READ_DOCKET, SCHEDULE_HEARING, DECIDE_DATES, CURATE_LAW,
            READ_NOTES, WRITE_NOTES, WRITE_PRIVILEGED, MANAGE_TASKS, MANAGE_TEAM, BREAK_GLASS, HOLD_RECORDS, SHARE_CASES, READ_HISTORY, DISCLOSE_RECORDS, READ_REFERENCE)),
    LEGAL_ASSISTANT(EnumSet.of(READ_PEOPLE, WRITE_PEOPLE, REVEAL_IDENTIFIER, PRINT_CARD, TRACK_CUSTODY, READ_DOCKET, SCHEDULE_HEARING,
            READ_NOTES, WRITE_NOTES, MANAGE_TASKS, BREAK_GLASS, READ_HISTORY, READ_REFERENCE)),
    HOTLINE_TAKER(EnumSet.of(READ_PEOPLE, WRITE_PEOPLE, TRACK_CUSTODY, READ_DOCKET, WRITE_NOTES, READ_HISTORY, READ_REFERENCE)),
    BOND_TREASURER(EnumSet.of(READ_PEOPLE, READ_DOCKET, READ_FUNDS, KEEP_FUNDS, READ_REFERENCE)),
    BOND_APPROVER(EnumSet.of(READ_PEOPLE, READ_DOCKET, READ_FUNDS, APPROVE_FUNDS, READ_REFERENCE)),
    VOLUNTEER_COORDINATOR(EnumSet.of(READ_PEOPLE, READ_DOCKET, READ_REFERENCE)),
    VOLUNTEER(EnumSet.of(READ_PEOPLE, READ_DOCKET, READ_REFERENCE)),
    ORGANIZATION_ADMINISTRATOR(EnumSet.of(ADMINISTER_ORGANIZATION, MANAGE_CLIENTS, MANAGE_WEBHOOKS, READ_AUDIT, PURGE_RECORDS, READ_REFERENCE, CURATE_REFERENCE)),
    /** Reads what was done, by ids, and the books; opens no case. */
    AUDITOR(EnumSet.of(READ_AUDIT, READ_FUNDS, READ_REFERENCE)),
    /** Published figures only. */
    ALLIANCE_COORDINATOR(EnumSet.of(READ_REFERENCE)),
    /** Runs the server; no case data. */
    OPERATOR(EnumSet.of(READ_REFERENCE));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        permissions.add(OWN_ACCOUNT);
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Lawyers are drawn apart from everybody else, and privileged notes are theirs. */
    public boolean isLawyer() {
        return this == LAWYER;
    }
}
