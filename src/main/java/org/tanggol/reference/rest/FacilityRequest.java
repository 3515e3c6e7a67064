package org.tanggol.reference.rest;

import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Read;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.FacilityDetails;
import org.tanggol.reference.FacilityKind;
import org.tanggol.reference.Held;
import org.tanggol.reference.PostalAddress;
import org.tanggol.reference.ReferenceQueries;

/**
 * A place of detention as a program enters or corrects it; what is sent is seen by every organization.
 *
 * @param code DETLOC; only for a new place
 * @param kind one of {@link FacilityKind}
 * @param held one of {@link Held}, or nothing
 * @param state two letters, USPS
 * @param zip five digits
 * @param fieldOffice code of the ERO field office
 * @param timeZone IANA zone of the clocks there
 */
@Schema(requiredProperties = {"name", "kind", "time_zone"})
public record FacilityRequest(String code, String name, @Schema(implementation = FacilityKind.class) String kind,
                              @Schema(implementation = Held.class) String held, String street, String city, String state, String zip, String county,
                              String phone, String fieldOffice, String timeZone, String courtId) {

    /** What is on record, with the patch over it. */
    static FacilityRequest of(FacilityDetails now, Patch patch) {
        if (patch.names("code")) {
            throw new RuleViolation(Rule.UNKNOWN_FIELD, "code");        // codes are added on the review list
        }
        return patch.onto(new FacilityRequest(null, now.name(), now.kind().name(), now.held() == null ? null : now.held().name(), now.address().street(),
            now.address().city(), now.address().state(), now.address().zip(), now.county(), now.phone(), now.fieldOffice(), now.zone().getId(),
            now.court() == null ? null : now.court().toString()));
    }

    FacilityDetails details(ReferenceQueries reference) {
        UUID id = Read.id(courtId, "courtId");
        CourtId court = id == null ? null : new CourtId(id);
        if (court != null && !reference.courtsById().containsKey(court)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "courtId");
        }
        ZoneId zone = Read.zone(timeZone, "timeZone");
        if (zone == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, "timeZone");
        }
        return new FacilityDetails(name, Read.choice(FacilityKind.class, kind, "kind"), Read.choice(Held.class, held, "held"),
            new PostalAddress(street, city, state, zip), county, phone, fieldOffice, court, zone);
    }
}
