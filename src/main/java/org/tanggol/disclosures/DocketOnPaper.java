package org.tanggol.disclosures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.tanggol.docket.DocketFolder;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingTime;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/** Proceedings and hearings as a disclosed record says them: the wall clock of the court with its zone. Who of the house appears is not said. */
@ApplicationScoped
class DocketOnPaper {

    @Inject
    ReferenceQueries reference;

    /** Hearings by day and then by id, what is to be set last. */
    private static final Comparator<HearingRow> IN_ORDER = Comparator.comparing((HearingRow hearing) -> hearing.time().day().orElse(LocalDate.MAX)).thenComparing(hearing -> hearing.id().toString());

    /** @param to takes what was written, with how many proceedings and hearings it has */
    void write(DocketFolder folder, ObjIntConsumer<JsonArrayBuilder> to) {
        JsonArrayBuilder proceedings = Json.createArrayBuilder();
        int count = 0;
        for (DocketFolder.ProceedingItem proceeding : folder.proceedings()) {
            JsonArrayBuilder hearings = Json.createArrayBuilder();
            List<HearingRow> ofThis = proceeding.hearings().stream().sorted(IN_ORDER).toList();
            ofThis.forEach(hearing -> hearings.add(hearing(hearing)));
            count += 1 + ofThis.size();
            JsonObjectBuilder json = Json.createObjectBuilder().add("kind", proceeding.kind().name());
            PersonOnPaper.put(json, "court", court(proceeding.court()));
            PersonOnPaper.put(json, "charging_document", proceeding.chargingDocument() == null ? null : proceeding.chargingDocument().name());
            PersonOnPaper.put(json, "served_on", Objects.toString(proceeding.servedOn(), null));
            PersonOnPaper.put(json, "opened_on", Objects.toString(proceeding.openedOn(), null));
            PersonOnPaper.put(json, "closed_on", Objects.toString(proceeding.closedOn(), null));
            PersonOnPaper.put(json, "outcome", proceeding.outcome());
            proceedings.add(json.add("hearings", hearings));
        }
        to.accept(proceedings, count);
    }

    private JsonObjectBuilder hearing(HearingRow hearing) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", hearing.setting().type().name()).add("status", hearing.status().name());
        if (hearing.time() instanceof HearingTime.Exact exact) {
            json.add("at", exact.at().local().atOffset(exact.at().offset()).toString());
        } else {
            PersonOnPaper.put(json, "day", hearing.time().day().map(Object::toString).orElse(null));
        }
        PersonOnPaper.put(json, "time_zone", hearing.zone() == null ? null : hearing.zone().getId());
        PersonOnPaper.put(json, "court", court(hearing.setting().court()));
        PersonOnPaper.put(json, "judge", hearing.setting().judge());
        json.add("medium", hearing.setting().medium().name());
        PersonOnPaper.put(json, "room", hearing.setting().room());
        PersonOnPaper.put(json, "interpreter", hearing.setting().interpreter());
        return json;
    }

    private String court(CourtId id) {
        CourtRow court = id == null ? null : reference.courtsById().get(id);
        return court == null ? null : court.name();
    }
}
