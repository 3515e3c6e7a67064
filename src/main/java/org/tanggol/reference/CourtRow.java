package org.tanggol.reference;

/**
 * An immigration court in a pick list.
 *
 * @param zone IANA zone of the court's clocks: hearings are set in it
 */
public record CourtRow(CourtId id, String name, String city, String state, String zone) { }
