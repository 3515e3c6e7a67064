package org.tanggol.custody;

import org.tanggol.confidential.Confidential;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.FacilityId;

/**
 * Where somebody is held.
 *
 * @param facility a place on the list; needed for kind FACILITY
 * @param words a place in words, closed for the stint's cell, where no facility of the list fits
 */
public record Place(StintKind kind, FacilityId facility, Confidential words) {

    /** @throws RuleViolation PLACE_REQUIRED when nothing says where, unless the place is unknown */
    public Place {
        if (kind == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, "placeKind");
        }
        if (kind == StintKind.UNKNOWN) {
            facility = null;
            words = null;
        } else if (facility == null && (kind == StintKind.FACILITY || words == null)) {
            throw new RuleViolation(Rule.PLACE_REQUIRED, kind == StintKind.FACILITY ? "facility" : "place");
        }
    }

    /** Whereabouts unknown. */
    public static Place unknown() {
        return new Place(StintKind.UNKNOWN, null, null);
    }
}
