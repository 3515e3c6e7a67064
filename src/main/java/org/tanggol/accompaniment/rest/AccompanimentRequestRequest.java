package org.tanggol.accompaniment.rest;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.access.CaseFileId;
import org.tanggol.accompaniment.AccompanimentKind;
import org.tanggol.accompaniment.RequestEntry;
import org.tanggol.docket.HearingId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/**
 * Company that is asked for.
 *
 * @param hearingId the hearing it goes with; its time is the hearing's then
 * @param localDateTime wall clock of the place, whole minutes
 * @param timeZone IANA zone of the place
 * @param utcOffset of that clock, where the time fits two
 * @param minutes how long it takes; 90 when left out
 * @param early how many minutes earlier one should be there; none when left out
 * @param needed how many are to come; one when left out
 * @param languages tags, the one spoken best in front
 * @param relays languages in between
 * @param driver whether somebody with a car is needed
 * @param risky whether an arrest is feared
 * @param firstName all that is shown before somebody accepts, with town and state
 * @param place house, room, where to meet; seen after accepting
 * @param safety what to mind; seen after accepting
 */
@Schema(requiredProperties = {"case_id", "kind", "local_date_time", "time_zone", "first_name", "town", "us_state"})
public record AccompanimentRequestRequest(String caseId, String hearingId, @Schema(implementation = AccompanimentKind.class) String kind, String localDateTime, String timeZone, String utcOffset,
                                          Integer minutes, Integer early, Integer needed, List<String> languages, List<String> relays, Boolean driver, Boolean risky, String firstName, String town,
                                          String usState, String place, String safety, String kinName, String kinPhone) {

    private static final int USUAL_MINUTES = 90;

    CaseFileId file() {
        return new CaseFileId(Checks.required(Read.id(caseId, "caseId"), "caseId"));
    }

    ZoneOffset offset() {
        return Read.offset(utcOffset, "utcOffset");
    }

    RequestEntry entry() {
        UUID hearing = Read.id(hearingId, "hearingId");
        return new RequestEntry(Read.choice(AccompanimentKind.class, kind, "kind"), hearing == null ? null : new HearingId(hearing), Checks.required(Read.local(localDateTime, "localDateTime"), "localDateTime"),
            Checks.required(Read.zone(timeZone, "timeZone"), "timeZone"), minutes == null ? USUAL_MINUTES : minutes, early == null ? 0 : early, needed == null ? 1 : needed, languages, relays,
            Boolean.TRUE.equals(driver), Boolean.TRUE.equals(risky), new RequestEntry.Shown(firstName, town, usState), new RequestEntry.Brief(place, kinName, kinPhone), safety);
    }

    @Override
    public String toString() {
        return "AccompanimentRequestRequest";
    }
}
