package org.tanggol.accompaniment;

/** What follows a release; missing one can forfeit a bond or end in an order in absence. Words are {@code ReleaseDuty.NAME}. */
public enum ReleaseDuty {
    /** Change of address to the court, form EOIR-33. */
    COURT("EOIR33_COURT_5"),
    /** Change of address to USCIS, form AR-11. */
    USCIS("AR11_10"),
    /** Change of address to ICE; done with the one to USCIS, as no rule of ours names another day. */
    ICE("AR11_10"),
    /** Motion to change venue, with the address that the court gets: hearings stay where they are until it is granted. */
    VENUE("EOIR33_COURT_5"),
    /** The first check-in, on the day ICE has set. */
    CHECK_IN(null);

    private final String family;

    ReleaseDuty(String family) {
        this.family = family;
    }

    /** The question of the rules of time whose date it is due on; null where somebody has set the day. */
    String family() {
        return family;
    }
}
