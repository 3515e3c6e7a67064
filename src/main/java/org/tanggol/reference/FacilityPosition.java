package org.tanggol.reference;

/** Where a list of facilities goes on: after this name and id. */
public record FacilityPosition(String name, FacilityId id) { }
