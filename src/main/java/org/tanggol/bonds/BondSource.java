package org.tanggol.bonds;

/** Where it is known from. */
public enum BondSource {
    ORDER, ICE_NOTICE, CEBONDS, BANK, COURT, COUNSEL, FAMILY, FUND
}
