package org.tanggol.custody.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.custody.Confidence;
import org.tanggol.custody.CustodyFolder;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.Finding;
import org.tanggol.custody.StintKind;
import org.tanggol.custody.When;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Read;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/**
 * What of a place on record a patch may change: we knew it wrong. Its times stay.
 *
 * @param place in words, where no facility of the list fits
 */
public record StintChange(@Schema(implementation = StintKind.class) String kind, String facilityId, String place,
                          @Schema(implementation = CustodySource.class) String source, @Schema(implementation = Confidence.class) String confidence, String note) {

    static StintChange of(CustodyFolder.StintItem stint, Patch patch) {
        return patch.onto(new StintChange(stint.kind().name(), stint.facility() == null ? null : stint.facility().toString(), stint.place(),
            stint.source().name(), stint.confidence().name(), stint.note()));
    }

    Finding finding(CustodyFolder.StintItem stint, ReferenceQueries reference) {
        FacilityRow facility = Places.known(reference, facilityId);
        return new Finding(Read.choice(StintKind.class, kind, "kind"), facility == null ? null : facility.id(), place,
            new When(stint.from(), stint.zone(), stint.dayOnly()), Checks.required(Read.choice(CustodySource.class, source, "source"), "source"),
            Checks.required(Read.choice(Confidence.class, confidence, "confidence"), "confidence"), note);
    }

    @Override
    public String toString() {
        return "StintChange";    // never what it holds: this text may reach a log
    }
}
