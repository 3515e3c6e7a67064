package org.tanggol.imports;

/** What a column of a sheet can be. The words people know it by are in {@code headings.properties}. */
public enum ImportField {
    NAME(Group.PERSON, true), GIVEN(Group.PERSON, true), FAMILY(Group.PERSON, true), SECOND_FAMILY(Group.PERSON, true),
    PREFERRED(Group.PERSON, true), ALIAS(Group.PERSON, true), A_NUMBER(Group.PERSON, true), BIRTH_DATE(Group.PERSON, true), AGE(Group.PERSON, true),
    PRONOUNS(Group.PERSON, true), COUNTRY_OF_BIRTH(Group.PERSON, false), NATIONALITY(Group.PERSON, false), LANGUAGE(Group.PERSON, false),
    INTERPRETER(Group.PERSON, false), PHONE(Group.PERSON, true), DESCRIPTION(Group.PERSON, true), HEALTH(Group.PERSON, true),
    OFFICE_NUMBER(Group.PERSON, true), BOOKING_NUMBER(Group.PERSON, true), FIN(Group.PERSON, true),
    CONTACT_NAME(Group.FAMILY, false), CONTACT_RELATION(Group.FAMILY, false), CONTACT_PHONE(Group.FAMILY, false),
    CONTACT_LANGUAGE(Group.FAMILY, false), CONTACT_ADDRESS(Group.FAMILY, false), CONTACT_NOTE(Group.FAMILY, false),
    FACILITY(Group.STAY, false), TAKEN_ON(Group.STAY, false), RELEASED_ON(Group.STAY, false), RELEASE_KIND(Group.STAY, false),
    PROCEEDING_KIND(Group.PROCEEDING, false), COURT(Group.PROCEEDING, false), CHARGING_DOCUMENT(Group.PROCEEDING, false), SERVED_ON(Group.PROCEEDING, false),
    HEARING_DATE(Group.HEARING, false), HEARING_TIME(Group.HEARING, false), HEARING_TYPE(Group.HEARING, false), JUDGE(Group.HEARING, false),
    HEARING_MEDIUM(Group.HEARING, false), ROOM(Group.HEARING, false),
    LAWYER(Group.TEAM, false), CASEWORKER(Group.TEAM, false),
    NOTE(Group.NOTES, false);

    /** What the field belongs to. */
    public enum Group { PERSON, FAMILY, STAY, PROCEEDING, HEARING, TEAM, NOTES }

    private final Group group;
    private final boolean ofOne;

    ImportField(Group group, boolean ofOne) {
        this.group = group;
        this.ofOne = ofOne;
    }

    public Group group() {
        return group;
    }

    /** Whether it tells one person from another: then it is never taken over for the second person of a row. */
    boolean isOfOnePerson() {
        return ofOne;
    }

    /** Whether its cells hold dates, whose order of day and month may have to be asked for. */
    public boolean isDate() {
        return this == BIRTH_DATE || this == TAKEN_ON || this == RELEASED_ON || this == SERVED_ON || this == HEARING_DATE;
    }

    /**
     * Whether a cell of it that cannot be read may stand in the note of the person instead. Never what tells who somebody is, nor a day from which the law
     * counts. A hearing makes a task too, see {@link #makesAHearing}: a date that stands in a note alone is a date that is missed.
     */
    boolean mayBeLeftToNotes() {
        return this != SERVED_ON && this != A_NUMBER && this != NAME && this != GIVEN && this != FAMILY && this != SECOND_FAMILY && this != DESCRIPTION;
    }

    /** Whether there is no hearing while it cannot be read. */
    boolean makesAHearing() {
        return this == HEARING_DATE || this == HEARING_TIME || this == HEARING_TYPE;
    }

    /** Whether several columns may hold it. */
    boolean isRepeatable() {
        return this == ALIAS || this == NOTE || this == HEALTH || this == DESCRIPTION;
    }

    /** Whether a second column may hold it of a second person or contact. */
    public boolean hasSecond() {
        return ofOne && this != DESCRIPTION && this != PRONOUNS && this != HEALTH || isOfContact();
    }

    /** Whether it comes once for each of several contacts: then the number behind the heading tells them apart. */
    boolean isOfContact() {
        return group == Group.FAMILY;
    }
}
