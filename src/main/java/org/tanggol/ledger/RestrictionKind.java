package org.tanggol.ledger;

/** By what money of a fund is restricted. */
public enum RestrictionKind { UNRESTRICTED, DONOR, GEOGRAPHY, PROGRAM }
