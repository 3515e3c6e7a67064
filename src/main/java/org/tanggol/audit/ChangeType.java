package org.tanggol.audit;

import java.util.Locale;
import java.util.Optional;

/** What programs are told of. One place says which deeds they are told of: a use case that is audited need not think of the feed. */
public enum ChangeType {
    CASE_CREATED(ChangeObject.CASE), CASE_UPDATED(ChangeObject.CASE), CASE_CLOSED(ChangeObject.CASE), CASE_REOPENED(ChangeObject.CASE),
    CASE_MERGED(ChangeObject.CASE), CASE_DELETED(ChangeObject.CASE),
    HEARING_SCHEDULED(ChangeObject.HEARING), HEARING_RESCHEDULED(ChangeObject.HEARING), HEARING_CANCELLED(ChangeObject.HEARING),
    HEARING_CHANGED(ChangeObject.HEARING), HEARING_HELD(ChangeObject.HEARING),
    CUSTODY_BEGAN(ChangeObject.STAY), CUSTODY_TRANSFERRED(ChangeObject.STAY), CUSTODY_LOCATED(ChangeObject.STAY), CUSTODY_LOST(ChangeObject.STAY),
    CUSTODY_CORRECTED(ChangeObject.STAY), CUSTODY_CHECKED(ChangeObject.STAY), CUSTODY_RELEASED(ChangeObject.STAY), CUSTODY_REMOVED(ChangeObject.STAY),
    PROCEEDING_OPENED(ChangeObject.PROCEEDING), PROCEEDING_CHANGED(ChangeObject.PROCEEDING), PROCEEDING_CLOSED(ChangeObject.PROCEEDING),
    NOTE_WRITTEN(ChangeObject.NOTE),
    TASK_ADDED(ChangeObject.TASK), TASK_CHANGED(ChangeObject.TASK), TASK_DONE(ChangeObject.TASK), TASK_REOPENED(ChangeObject.TASK),
    TRIGGER_RECORDED(ChangeObject.TRIGGER), TRIGGER_CORRECTED(ChangeObject.TRIGGER), TRIGGER_WITHDRAWN(ChangeObject.TRIGGER),
    DEADLINE_ADDED(ChangeObject.DEADLINE), DEADLINE_MOVED(ChangeObject.DEADLINE), DEADLINE_CHANGED(ChangeObject.DEADLINE), DEADLINE_ENDED(ChangeObject.DEADLINE),
    DEADLINE_REOPENED(ChangeObject.DEADLINE),
    BOND_OPENED(ChangeObject.BOND), BOND_CHANGED(ChangeObject.BOND);

    private static final String REMOVED = "REMOVED";
    private static final String PRIVILEGED = "PRIVILEGED";

    private final ChangeObject object;

    ChangeType(ChangeObject object) {
        this.object = object;
    }

    public ChangeObject object() {
        return object;
    }

    /** On the wire, e.g. {@code hearing.rescheduled}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /**
     * What programs are told of a deed; empty for what is none of their business.
     *
     * @param detail the first detail of the audit row, or null: how a stay ended, whom a note is for
     */
    public static Optional<ChangeType> of(AuditAction action, Object detail) {
        String said = String.valueOf(detail);
        return Optional.ofNullable(switch (action) {
            case PERSON_TAKEN_IN -> CASE_CREATED;
            case PERSON_NAMED, PERSON_CHANGED, ALIAS_ADDED, IDENTIFIER_ADDED, EXTERNAL_ID_ADDED, LANGUAGE_ADDED, HEALTH_FLAG_ADDED, FAMILY_ADDED,
                 DETAIL_REMOVED, SUMMARY_WRITTEN, CONSENT_RECORDED, CONSENT_REVOKED, TEAM_JOINED, TEAM_LEFT, FILES_MERGED, MERGE_UNDONE -> CASE_UPDATED;
            case FILE_CLOSED -> CASE_CLOSED;
            case FILE_REOPENED -> CASE_REOPENED;
            case HEARING_SCHEDULED -> HEARING_SCHEDULED;
            case HEARING_RESET, HEARING_CORRECTED -> HEARING_RESCHEDULED;
            case HEARING_VACATED -> HEARING_CANCELLED;
            case HEARING_CHANGED, HEARING_VERSION_ADDED -> HEARING_CHANGED;
            case HEARING_HELD -> HEARING_HELD;
            case STAY_BEGAN -> CUSTODY_BEGAN;
            case TRANSFERRED -> CUSTODY_TRANSFERRED;
            case PLACE_RECORDED -> CUSTODY_LOCATED;
            case TRACK_LOST -> CUSTODY_LOST;
            case PAST_PLACE_RECORDED, PLACE_CORRECTED -> CUSTODY_CORRECTED;
            case LOCATOR_CHECKED -> CUSTODY_CHECKED;
            case RELEASED -> said.equals(REMOVED) ? CUSTODY_REMOVED : CUSTODY_RELEASED;
            case PROCEEDING_OPENED -> PROCEEDING_OPENED;
            case PROCEEDING_CHANGED -> PROCEEDING_CHANGED;
            case PROCEEDING_CLOSED -> PROCEEDING_CLOSED;
            case NOTE_WRITTEN -> said.equals(PRIVILEGED) ? null : NOTE_WRITTEN;     // programs never see what is for the lawyers only
            case TASK_ADDED -> TASK_ADDED;
            case TASK_CHANGED, TASK_MOVED -> TASK_CHANGED;
            case TASK_DONE -> TASK_DONE;
            case TASK_REOPENED -> TASK_REOPENED;
            case TRIGGER_RECORDED -> TRIGGER_RECORDED;
            case TRIGGER_CORRECTED -> TRIGGER_CORRECTED;
            case TRIGGER_WITHDRAWN -> TRIGGER_WITHDRAWN;
            case BOND_OPENED -> BOND_OPENED;
            case BOND_STEP_TAKEN, CO_FUNDER_NAMED, CO_FUNDER_DROPPED -> BOND_CHANGED;
            case DEADLINE_ADDED -> DEADLINE_ADDED;
            case DEADLINE_MOVED, DEADLINE_CHOSEN, DEADLINE_AMENDED -> DEADLINE_MOVED;
            case DEADLINE_ASSIGNED -> DEADLINE_CHANGED;
            case DEADLINE_DONE, DEADLINE_MISSED, DEADLINE_CLOSED -> DEADLINE_ENDED;
            case DEADLINE_REOPENED -> DEADLINE_REOPENED;
            default -> null;
        });
    }
}
