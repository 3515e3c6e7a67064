package org.tanggol.reference;

/**
 * A facility on one line of a list.
 *
 * @param code DETLOC, or null where the lists give none
 * @param operator readable name of who runs it today as far as the lists tell, or null
 * @param operatorPrivate whether that is a company
 * @param fieldOffice code of the ERO field office, e.g. {@code NOL}
 * @param zone IANA zone of the clocks there
 * @param court the court that usually hears the people held there, or null
 */
public record FacilityRow(FacilityId id, String code, String name, String city, String state, FacilityKind kind, String operator,
                          boolean operatorPrivate, String fieldOffice, String zone, CourtId court) { }
