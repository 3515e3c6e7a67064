package org.tanggol.platform;

import java.util.Locale;

/**
 * Every reason to refuse. The name is the key in the message bundles ({@code rule.NAME}) and, as a slug, the problem
 * type of the REST API; the number is the HTTP status.
 */
public enum Rule {
    // form
    FIELD_MISSING(400), FIELD_TOO_LONG(400), FIELD_MALFORMED(400), UNKNOWN_VALUE(400), UNKNOWN_FIELD(400),
    // wire
    VALIDATION_FAILED(400), UNKNOWN_PARAMETER(400), MALFORMED_JSON(400), METHOD_NOT_ALLOWED(405), NOT_ACCEPTABLE(406), BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415), FAULT(500),
    // access
    NOT_FOUND(404), NOT_PERMITTED(403), SIGN_IN_FIRST(401),
    // change
    VERSION_CONFLICT(412), PRECONDITION_REQUIRED(428), STATE_TRANSITION_REFUSED(409),
    // people
    A_NUMBER_MALFORMED(422), A_NUMBER_TAKEN(409), A_NUMBER_AND_NONE(422), BIRTH_DATE_IN_FUTURE(422), AGE_OUT_OF_RANGE(422),
    SOMETHING_TO_CALL_THEM(422), FILE_CLOSED(409), ALREADY_ON_TEAM(409), FILE_MERGED(410), MERGE_WITH_ITSELF(422), UNDO_TOO_LATE(409),
    // custody
    STINTS_OVERLAP(409), STAY_ALREADY_OPEN(409), STAY_CLOSED(409), BEFORE_STAY_BEGAN(422), END_BEFORE_START(422), IN_THE_FUTURE(422),
    PLACE_REQUIRED(422), FOUND_WITHOUT_PLACE(422),
    // docket
    HEARING_IN_THE_PAST(422), HEARING_NOT_SCHEDULED(409), TIME_SKIPPED(422), TIME_TWICE(422), TIME_REQUIRED(422), ZONE_UNKNOWN(422),
    PROCEEDING_CLOSED(409), SAME_AS_BEFORE(409),
    // work
    TASK_DONE(409),
    // reference
    WORKBOOK_UNREADABLE(422), WORKBOOK_SHEET_MISSING(422), FACILITY_CODE_TAKEN(409), OPERATOR_RANGES_OVERLAP(409),
    WORKBOOK_TOO_LARGE(422), WORKBOOK_DATE_MISSING(422),
    // members
    EMAIL_TAKEN(409), PASSWORD_TOO_SHORT(422), PASSWORD_COMMON(422), PASSWORD_TOO_LONG(422), LINK_EXPIRED(410), SIGN_IN_REFUSED(401),
    SIGN_IN_THROTTLED(429), LAST_ADMINISTRATOR(409), ROLE_REQUIRED(422), TOO_MANY_VIEWS(409);

    private final int status;

    Rule(int status) {
        this.status = status;
    }

    /** HTTP status of the problem document. */
    public int status() {
        return status;
    }

    /** The rule as a slug, e.g. {@code version-conflict}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
