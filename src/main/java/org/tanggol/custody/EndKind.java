package org.tanggol.custody;

/** How a stay in custody ended. */
public enum EndKind {
    BOND, RECOGNIZANCE, PAROLE, SUPERVISION, COURT_ORDER, OTHER_RELEASE, REMOVED, VOLUNTARY_DEPARTURE, TRANSFERRED_TO_CRIMINAL, DIED, NOT_DETAINED;

    /** Whether the person is free in the country now; dated duties begin then. */
    public boolean isRelease() {
        return ordinal() <= OTHER_RELEASE.ordinal();
    }
}
