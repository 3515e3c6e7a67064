package org.tanggol.bonds;

/** Who set the amount. Recorded as it was asserted; Tanggol does not say who may. */
public enum BondAuthority {
    DHS, IMMIGRATION_JUDGE, BIA, FEDERAL_COURT
}
