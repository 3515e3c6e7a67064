package org.tanggol.deadlines;

/** Who has to act before a date. */
public enum Party {
    RESPONDENT(true), PARTIES(true), OPPOSING_PARTY(true),
    DHS(false), ICE(false), ICE_HQ(false), USCIS(false), IJ(false), BIA(false), EOIR(false), JAIL(false), ANY_AGENCY(false), FEDERAL_COURT(false);

    private final boolean ours;

    Party(boolean ours) {
        this.ours = ours;
    }

    /** Whether the respondent's side may be the one to act; a date of the others only is watched. */
    public boolean isOurs() {
        return ours;
    }
}
