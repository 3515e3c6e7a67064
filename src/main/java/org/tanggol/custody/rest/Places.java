package org.tanggol.custody.rest;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tanggol.custody.When;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Read;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** Reads places and the times at them. */
final class Places {

    private Places() { }

    /** @throws RuleViolation UNKNOWN_VALUE for an id that names no facility */
    static FacilityRow known(ReferenceQueries reference, String facilityId) {
        return facilityId == null ? null : reference.facility(new FacilityId(Read.id(facilityId, "facilityId")))
            .orElseThrow(() -> new RuleViolation(Rule.UNKNOWN_VALUE, "facilityId"));
    }

    /** @param facility gives the zone when none is named; may be null */
    static When when(String date, String localDateTime, String timeZone, FacilityRow facility) {
        ZoneId zone = Read.zone(timeZone == null && facility != null ? facility.zone() : timeZone, "timeZone");
        LocalDateTime local = Read.local(localDateTime, "localDateTime");
        Checks.required(zone, "timeZone");
        return local == null ? When.of(Checks.required(Read.date(date, "date"), "date"), null, zone)
            : When.of(local.toLocalDate(), local.toLocalTime(), zone);
    }
}
