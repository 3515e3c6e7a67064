package org.tanggol.custody.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.custody.Confidence;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.Finding;
import org.tanggol.custody.StintKind;
import org.tanggol.custody.When;
import org.tanggol.reference.ReferenceQueries;

/**
 * Where somebody was while nobody knew. The clock is the place's own: the facility's zone when none is named.
 *
 * @param place in words, where no facility of the list fits
 * @param date when nobody knows the hour; otherwise {@code localDateTime}
 * @param leftDate the last day there when nobody knows the hour; otherwise {@code leftLocalDateTime}
 * @param leftLocalDateTime wall clock at the place when the person left it, whole minutes
 */
@Schema(requiredProperties = {"kind", "source", "confidence"})
public record PastFindingRequest(@Schema(implementation = StintKind.class) String kind, String facilityId, String place, String date, String localDateTime,
                                 String leftDate, String leftLocalDateTime, String timeZone, @Schema(implementation = CustodySource.class) String source,
                                 @Schema(implementation = Confidence.class) String confidence, String note) {

    Finding finding(ReferenceQueries reference) {
        return new FindingRequest(null, kind, facilityId, place, date, localDateTime, timeZone, source, confidence, note).finding(reference);
    }

    When left(ReferenceQueries reference) {
        return Places.left(leftDate, leftLocalDateTime, timeZone, Places.known(reference, facilityId));
    }

    @Override
    public String toString() {
        return "PastFindingRequest";    // never what it holds: this text may reach a log
    }
}
