package org.tanggol.reference;

/** What sort of body runs or owns a facility. */
public enum OperatorKind { PRIVATE_COMPANY, COUNTY, CITY, STATE, FEDERAL, OTHER }
