package org.tanggol.access;

/** What a role allows. Every use case names exactly one with {@link Requires}. */
public enum Permission {
    READ_PEOPLE, WRITE_PEOPLE, MERGE_PEOPLE, REVEAL_IDENTIFIER, PRINT_CARD, IMPORT_RECORDS, EXPORT_RECORDS,
    TRACK_CUSTODY, READ_DOCKET, SCHEDULE_HEARING,
    /** Says which of several dates of law governs, and holds another to be right than any that was counted: for lawyers. */
    DECIDE_DATES,
    /** Proposes and approves rules of time, and says on which days offices are closed: for lawyers. */
    CURATE_LAW,
    READ_NOTES, WRITE_NOTES, WRITE_PRIVILEGED, MANAGE_TASKS, MANAGE_TEAM, BREAK_GLASS, HOLD_RECORDS,
    /** Shows a case to another organization. */
    SHARE_CASES,
    /** Records what the person in detention agreed to, and that they took it back. */
    RECORD_CONSENT,
    /** Shares a case before the person could be asked, for a reason that is kept: for lawyers. */
    SHARE_WITHOUT_CONSENT,
    /** Reads what families write and answers them. */
    WRITE_FAMILY,
    /** What was done with a case here: its history, who looked at it, conflict checks, whom it is shared with. */
    READ_HISTORY,
    /** Answers demands for records of a case: says what is given, agrees as the second person, hands it over. */
    DISCLOSE_RECORDS,
    /** Reads the bonds of a case; says what was decided, asks a fund, records what happens with the person. */
    READ_BONDS, RECORD_BONDS,
    /** Sees funds, their balances and their journal. */
    READ_FUNDS,
    /** Opens funds, records gifts, fees, loans and reserves, takes a journal back, closes a period: for treasurers. */
    KEEP_FUNDS,
    /** Posts, as the second person, what somebody made by hand. */
    APPROVE_FUNDS,
    /** Takes statements of the bank, says what their lines are, finishes a month: for whoever is there, but for approvers and payers of a bond in it. */
    RECONCILE_FUNDS,
    /** Asks for company on the way to a hearing, a check-in or home, and reads how it went. */
    REQUEST_COMPANY,
    /** Sees the register of volunteers; keeps it: for coordinators. */
    READ_VOLUNTEERS, KEEP_VOLUNTEERS,
    /** Sees what company is asked for in all cases, asks volunteers, and says what they answered. Of the cases it shows what was written for that and nothing else. */
    FILL_REQUESTS,
    /** Sees what oneself was asked for as a volunteer, answers, and says how it went. */
    ACCOMPANY,
    READ_REFERENCE, CURATE_REFERENCE,
    ADMINISTER_ORGANIZATION, MANAGE_CLIENTS, MANAGE_WEBHOOKS, READ_AUDIT, PURGE_RECORDS, OWN_ACCOUNT;

    /** Whether somebody of another organization keeps it with what is shared with them: reading, and revealing a number, which is written down. */
    boolean isOfGuests() {
        return this == READ_PEOPLE || this == READ_DOCKET || this == READ_NOTES || this == REVEAL_IDENTIFIER || this == READ_REFERENCE || this == OWN_ACCOUNT;
    }
}
