package org.tanggol.reference.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.reference.FacilityKind;
import org.tanggol.reference.FacilityListRow;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.FacilitySheet;

/**
 * A place of detention.
 *
 * @param etag in the answer about one facility only
 * @param code DETLOC
 * @param operator who runs it today as far as the lists tell
 * @param listed whether it stands in the newest list of the agency
 * @param codes all codes it has, and facts the newest of each kind: in the answer about one facility only
 * @param mergedIntoId the entry that took the place of this one
 */
@Schema(name = "Facility", requiredProperties = {"id", "name", "kind", "operator_private", "time_zone", "listed"})
public record FacilityResponse(UUID id, String etag, String code, String name, FacilityKind kind, String street, String city, String state, String zip,
                               String county, String phone, String operator, boolean operatorPrivate, String fieldOffice, String timeZone, UUID courtId,
                               boolean listed, UUID mergedIntoId, Instant updatedAt, List<String> codes, List<FactResponse> facts) {

    static FacilityResponse from(FacilityListRow row) {
        FacilityRow f = row.facility();
        return new FacilityResponse(f.id().value(), null, f.code(), f.name(), f.kind(), null, f.city(), f.state(), null, null, null, f.operator(),
            f.operatorPrivate(), f.fieldOffice(), f.zone(), f.court() == null ? null : f.court().value(), row.listed(), null, null, null, null);
    }

    static FacilityResponse from(FacilitySheet sheet) {
        FacilityRow f = sheet.facility();
        return new FacilityResponse(f.id().value(), SeenVersion.etag(sheet.version()), f.code(), f.name(), f.kind(), sheet.details().address().street(),
            f.city(), f.state(), sheet.details().address().zip(), sheet.details().county(), sheet.details().phone(), f.operator(), f.operatorPrivate(),
            f.fieldOffice(), f.zone(), f.court() == null ? null : f.court().value(), sheet.listed(),
            sheet.mergedInto() == null ? null : sheet.mergedInto().value(), sheet.updatedAt(), sheet.codes(),
            sheet.facts().stream().map(FactResponse::from).toList());
    }
}
