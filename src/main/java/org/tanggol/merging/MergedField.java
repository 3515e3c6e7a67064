package org.tanggol.merging;

/**
 * What one person can have only one of, so that somebody has to choose. An A-number that is not chosen stays as another
 * number, a name as an alias, a summary as a note; of two open stays the other is closed as recorded twice.
 */
public enum MergedField {
    NAME, DESCRIPTION, BIRTH, PRONOUNS, COUNTRY_OF_BIRTH, NATIONALITY, PHONE, A_NUMBER, SUMMARY, OPEN_STAY
}
