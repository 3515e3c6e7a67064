package org.tanggol.custody;

/** Who or what said so. */
public enum CustodySource {
    FAMILY, PERSON, LOCATOR, FIELD_OFFICE, FACILITY, COUNSEL, COURT, WITNESS, DOCUMENT, PARTNER
}
