package org.tanggol.reference;

/**
 * A facility in the facilities list.
 *
 * @param population newest average daily population, or null
 * @param rating newest inspection rating, or null
 * @param listed whether it stands in the newest list of the agency
 */
public record FacilityListRow(FacilityRow facility, FactRow population, FactRow rating, boolean listed) { }
