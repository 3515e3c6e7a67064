package org.tanggol.custody.rest;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
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

    /** What the record calls a field, and what it is called on the wire. */
    private static final Map<String, String> ON_THE_WIRE = Map.of("placeKind", "kind", "facility", "facilityId", "day", "date", "toDay", "leftDate");

    private Places() { }

    /** Does something with what a program sent; a refusal names the member of the body. */
    static void naming(Runnable act) {
        try {
            act.run();
        } catch (RuleViolation refusal) {
            String member = refusal.field() == null ? null : ON_THE_WIRE.get(refusal.field());
            throw member == null ? refusal : refusal.at(member);
        }
    }

    /** @throws RuleViolation UNKNOWN_VALUE for an id that names no facility */
    static FacilityRow known(ReferenceQueries reference, String facilityId) {
        return facilityId == null ? null : reference.facility(new FacilityId(Read.id(facilityId, "facilityId")))
            .orElseThrow(() -> new RuleViolation(Rule.UNKNOWN_VALUE, "facilityId"));
    }

    /** @param facility gives the zone when none is named; may be null */
    static When when(String date, String localDateTime, String timeZone, FacilityRow facility) {
        return when("date", date, "localDateTime", localDateTime, timeZone, facility);
    }

    /** When the person left a place. */
    static When left(String date, String localDateTime, String timeZone, FacilityRow facility) {
        return when("leftDate", date, "leftLocalDateTime", localDateTime, timeZone, facility);
    }

    private static When when(String day, String date, String clock, String localDateTime, String timeZone, FacilityRow facility) {
        ZoneId zone = Read.zone(timeZone == null && facility != null ? facility.zone() : timeZone, "timeZone");
        LocalDateTime local = Read.local(localDateTime, clock);
        Checks.required(zone, "timeZone");
        return local == null ? When.of(Checks.required(Read.date(date, day), day), null, zone)
            : When.of(local.toLocalDate(), local.toLocalTime(), zone);
    }
}
