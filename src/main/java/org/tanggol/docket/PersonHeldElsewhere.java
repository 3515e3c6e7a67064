package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tanggol.custody.Stay;
import org.tanggol.custody.Stays;
import org.tanggol.custody.Stint;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** The hearing is in person at a court, and the person is held at a place whose people another court hears: venue may have to change, or the person be brought. */
@ApplicationScoped
class PersonHeldElsewhere implements Consequences {

    @Inject
    Stays stays;

    @Inject
    ReferenceQueries reference;

    @Override
    public List<Consequence> of(Proposal proposed) {
        CourtId court = proposed.setting().court();
        FacilityId held = court == null || proposed.setting().medium() != HearingMedium.IN_PERSON ? null : stays.openOf(proposed.file()).map(Stay::current).map(Stint::facility).orElse(null);
        FacilityRow place = held == null ? null : reference.facilities(List.of(held)).get(held);
        if (place == null || place.court() == null || place.court().equals(court)) {
            return List.of();
        }
        Map<CourtId, CourtRow> courts = reference.courtsById();
        return List.of(Consequence.of(Consequence.Kind.WARNING, "personElsewhere", place.name(), courts.get(place.court()).name()));
    }
}
