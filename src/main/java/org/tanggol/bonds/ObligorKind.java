package org.tanggol.bonds;

/** Who signs the contract with ICE, and to whom the money is owed. */
public enum ObligorKind {
    /** A fund of this organization signs itself. */
    FUND,
    /** A congregation, or another organization. */
    ORGANIZATION,
    VOLUNTEER;

    /** Whether somebody signs for it, by a letter that authorizes them. */
    public boolean needsLetter() {
        return this != VOLUNTEER;
    }
}
