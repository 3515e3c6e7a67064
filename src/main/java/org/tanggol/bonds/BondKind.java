package org.tanggol.bonds;

/** What a bond secures: that somebody appears, leaves in time, or keeps the conditions of an order of supervision. */
public enum BondKind {
    DELIVERY, VOLUNTARY_DEPARTURE, SUPERVISION
}
