package org.tanggol.bonds;

/** What DHS and the courts have said about a bond. Whether somebody is eligible is theirs to say and is never worked out here. */
public enum BondOutcome {
    NOT_SET, DENIED_BY_DHS, NO_JURISDICTION, REDETERMINATION_REQUESTED, HEARING_SET, GRANTED, DENIED,
    /** Form EOIR-43 holds the release; money must not be sent. */
    STAYED,
    REVERSED
}
