package org.tanggol.custody.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.custody.Confidence;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.Finding;
import org.tanggol.custody.StintKind;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/**
 * A place and a time, as somebody learned of them. The clock is the place's own: the facility's zone when none is named.
 *
 * @param caseId of the person; only where a stay begins
 * @param place in words, where no facility of the list fits
 * @param date when nobody knows the hour; otherwise {@code localDateTime}
 */
@Schema(requiredProperties = {"kind", "source", "confidence"})
public record FindingRequest(String caseId, @Schema(implementation = StintKind.class) String kind, String facilityId, String place, String date,
                             String localDateTime, String timeZone, @Schema(implementation = CustodySource.class) String source,
                             @Schema(implementation = Confidence.class) String confidence, String note) {

    Finding finding(ReferenceQueries reference) {
        FacilityRow facility = Places.known(reference, facilityId);
        return new Finding(Read.choice(StintKind.class, kind, "kind"), facility == null ? null : facility.id(), place,
            Places.when(date, localDateTime, timeZone, facility), Checks.required(Read.choice(CustodySource.class, source, "source"), "source"),
            Checks.required(Read.choice(Confidence.class, confidence, "confidence"), "confidence"), note);
    }

    @Override
    public String toString() {
        return "FindingRequest";    // never what it holds: this text may reach a log
    }
}
