package org.tanggol.disclosures;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneId;
import org.tanggol.custody.CustodyFolder;

/** Where somebody was held, as a disclosed record says it: in the local time of the place, with its offset and zone. */
final class CustodyOnPaper {

    private CustodyOnPaper() { }

    static JsonArrayBuilder stays(CustodyFolder folder) {
        JsonArrayBuilder stays = Json.createArrayBuilder();
        for (CustodyFolder.StayItem stay : folder.stays()) {
            JsonArrayBuilder places = Json.createArrayBuilder();
            stay.stints().forEach(stint -> places.add(place(stint)));
            JsonObjectBuilder json = Json.createObjectBuilder().add("began_at", stay.beganAt().toString());
            PersonOnPaper.put(json, "ended_at", stay.endedAt() == null ? null : stay.endedAt().toString());
            PersonOnPaper.put(json, "ended_by", stay.endKind() == null ? null : stay.endKind().name());
            stays.add(json.add("places", places));
        }
        return stays;
    }

    private static JsonObjectBuilder place(CustodyFolder.StintItem stint) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("kind", stint.kind().name());
        PersonOnPaper.put(json, "facility", stint.facilityName());
        PersonOnPaper.put(json, "city", stint.facilityCity());
        PersonOnPaper.put(json, "state", stint.facilityState());
        PersonOnPaper.put(json, "place", stint.place());
        PersonOnPaper.put(json, "from", local(stint.from(), stint.zone(), stint.dayOnly()));
        PersonOnPaper.put(json, "to", stint.to() == null ? null : local(stint.to(), stint.zone(), false));
        json.add("time_zone", stint.zone().getId());
        PersonOnPaper.put(json, "source", stint.source() == null ? null : stint.source().name());
        PersonOnPaper.put(json, "confidence", stint.confidence() == null ? null : stint.confidence().name());
        PersonOnPaper.put(json, "note", stint.note());
        return json;
    }

    private static String local(Instant at, ZoneId zone, boolean dayOnly) {
        return dayOnly ? at.atZone(zone).toLocalDate().toString() : at.atZone(zone).toOffsetDateTime().toString();
    }
}
