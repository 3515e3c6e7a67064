package org.tanggol.people;

/** Whose number it is: DHS, the jail, ICE's fingerprint record, a passport, a court. */
public enum IdentifierType {
    A_NUMBER, BOOKING, FIN, PASSPORT, COURT_CASE, OTHER
}
