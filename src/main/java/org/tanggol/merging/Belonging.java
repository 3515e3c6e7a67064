package org.tanggol.merging;

import java.util.List;

/**
 * What hangs on a case file and moves with it, in an order in which it can. A table with a {@code file_id} that is missing
 * here would be left behind: BelongingTest compares with the migrations.
 */
public enum Belonging {
    ALIAS("alias", Holder.PERSON, true, false, "name_p2"),
    IDENTIFIER("identifier", Holder.PERSON, true, false, "value_p2"),
    LANGUAGE("language_need", Holder.PERSON, true, false),
    HEALTH_FLAG("health_flag", Holder.PERSON, true, false, "text_p2"),
    FAMILY_MEMBER("family_member", Holder.PERSON, true, false, "name_p2", "relation_p2", "phone_p2", "address_p2", "note_p2"),
    FAMILY_CODE("family_code", Holder.FILE, true, false),
    FAMILY_VISIT("family_visit", Holder.FILE, false, false),
    CONSENT("consent", Holder.FILE, true, false, "words_p2"),
    FAMILY_MESSAGE("family_message", Holder.FILE, true, false, "text_p2", "translation_p2"),
    FAMILY_TASK("family_task", Holder.FILE, true, false, "title_p2", "hint_p2"),
    FAMILY_PHOTO("family_photo", Holder.FILE, true, false, "content_p2"),
    FAMILY_SUBSCRIPTION("family_subscription", Holder.FILE, true, false, "address_p2", "code_p2"),
    FAMILY_ALERT("family_alert", Holder.FILE, true, false),
    STAY("stay", Holder.PERSON, true, true),
    STINT("stint", Holder.STAY, true, false, "place_p2", "note_p2"),
    LOCATOR_CHECK("locator_check", Holder.PERSON, false, false, "note_p2"),
    BOND_ASSERTION("bond_assertion", Holder.FILE, true, false, "standing_p2", "authority_p2", "cited_p2", "asserted_by_p2", "court_p2", "document_p2", "argued_p2", "withdrawn_why_p2"),
    PROCEEDING("proceeding", Holder.PERSON, true, true),
    HEARING("hearing", Holder.PROCEEDING, true, true, "judge_room_p2"),
    HEARING_VERSION("hearing_version", Holder.HEARING, false, false),
    HEARING_CHECK("hearing_check", Holder.FILE, false, false),
    RECORDED_TRIGGER("recorded_trigger", Holder.FILE, true, true, "document_p2"),
    DEADLINE("deadline", Holder.FILE, true, true, "chosen_why_p2", "end_words_p2"),
    DEADLINE_RECKONING("deadline_reckoning", Holder.FILE, false, false),
    DEADLINE_AMENDMENT("deadline_amendment", Holder.FILE, false, false, "words_p2"),
    LAW_REVIEW_ITEM("law_review_item", Holder.FILE, true, false),
    CLOCK_EVENT("clock_event", Holder.FILE, true, false, "words_p2"),
    BOND("bond", Holder.FILE, true, true),
    CO_FUNDER("bond_co_funder", Holder.FILE, true, false, "name_p2"),
    BOND_STEP("bond_step", Holder.FILE, false, false, "document_p2"),
    BOND_ANSWER("bond_answer", Holder.FILE, false, false),
    TASK("task", Holder.FILE, true, true, "title_p2"),
    COMPANY_REQUEST("accompaniment_request", Holder.FILE, true, true, "shown_p2", "brief_p2", "safety_p2"),
    COMPANY_INVITATION("accompaniment_invitation", Holder.FILE, true, false),
    COMPANY_REPORT("accompaniment_report", Holder.FILE, false, false, "note_p2"),
    NOTE("note", Holder.FILE, true, false, "text_p2"),
    ASSIGNMENT("assignment", Holder.FILE, true, false),
    EMERGENCY_ACCESS("emergency_access", Holder.FILE, true, false),
    LEGAL_HOLD("legal_hold", Holder.FILE, true, false, "reason_p2", "lift_reason_p2"),
    DISCLOSURE("disclosure", Holder.FILE, true, false, "demander_p2", "steps_p2", "given_p2", "end_reason_p2"),
    CONFLICT_CHECK("conflict_check", Holder.FILE, false, false, "names_p2", "reason_p2"),
    EXTERNAL_ID("external_id", Holder.FILE, false, false, "value_p2"),
    NEWS("notice_news", Holder.FILE, false, false),
    NOTICE("notice", Holder.FILE, false, false);

    /** What a row is bound to: the file alone, its person too, or a row above, which takes it along by cascade. */
    enum Holder { FILE, PERSON, STAY, PROCEEDING, HEARING }

    private final String table;
    private final Holder holder;
    private final boolean versioned;
    private final boolean dated;
    private final List<String> texts;

    Belonging(String table, Holder holder, boolean versioned, boolean dated, String... texts) {
        this.table = table;
        this.holder = holder;
        this.versioned = versioned;
        this.dated = dated;
        this.texts = List.of(texts);
    }

    /** Where its rows lie. */
    public String table() {
        return table;
    }

    boolean isOfPerson() {
        return holder == Holder.PERSON;
    }

    /** Whether the row above takes it along. */
    boolean isTakenAlong() {
        return holder != Holder.FILE && holder != Holder.PERSON;
    }

    boolean isVersioned() {
        return versioned;
    }

    /** Whether lists ask for what changed since. */
    boolean isDated() {
        return dated;
    }

    /** Confidential columns. */
    List<String> texts() {
        return texts;
    }

    /** The id of the row above whose fate it shares when a merge is undone, as SQL; or null. */
    String above() {
        return switch (this) {
            case FAMILY_CODE -> "family_member_id";
            case FAMILY_VISIT -> "code_id";
            case CONSENT, FAMILY_MESSAGE, FAMILY_TASK, FAMILY_SUBSCRIPTION -> "relative_id";
            case FAMILY_ALERT -> "subscription_id";
            case FAMILY_PHOTO -> "task_id";
            case STINT, LOCATOR_CHECK -> "stay_id";
            case HEARING -> "proceeding_id";
            case HEARING_VERSION, HEARING_CHECK, RECORDED_TRIGGER, TASK, COMPANY_REQUEST -> "hearing_id";
            case COMPANY_INVITATION, COMPANY_REPORT -> "request_id";
            case DEADLINE -> "trigger_id";
            case BOND -> "proceeding_id";
            case CO_FUNDER, BOND_STEP, BOND_ANSWER -> "bond_id";
            case DEADLINE_RECKONING, DEADLINE_AMENDMENT, LAW_REVIEW_ITEM -> "deadline_id";
            default -> null;
        };
    }
}
