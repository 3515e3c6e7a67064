package org.tanggol.custody;

import org.tanggol.platform.Checks;
import org.tanggol.reference.FacilityId;

/**
 * A place and a time as a form or a request gives them, before anything is encrypted.
 *
 * @param place in words, where no facility of the list fits
 * @param note anything worth knowing, or null
 */
public record Finding(StintKind kind, FacilityId facility, String place, When from, CustodySource source, Confidence confidence, String note) {

    public Finding {
        Checks.required(kind, "placeKind");
        Checks.required(from, "day");
        place = Checks.text(place, "place", 300);
        note = Checks.text(note, "note", 1000);
    }
}
