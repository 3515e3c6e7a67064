package org.tanggol.work;

/** What somebody does on a case. */
public enum Part {
    LAWYER_OF_RECORD, LAWYER, LEGAL_ASSISTANT, CASEWORKER, FAMILY_CONTACT, HOTLINE, BOND, VOLUNTEER
}
