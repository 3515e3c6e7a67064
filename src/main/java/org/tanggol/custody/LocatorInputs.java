package org.tanggol.custody;

/** What was given to look with. */
public enum LocatorInputs {
    A_NUMBER, NAME, NAME_AND_BIRTH, PHONE_CALL
}
