package org.tanggol.reference;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tanggol.platform.Checks;

/**
 * What a person may correct about a facility, as one picture.
 *
 * @param county county or what stands for it, without the word County
 * @param phone as it is printed, e.g. (504) 599-7845
 * @param fieldOffice code of the ERO field office
 * @param zone IANA zone of the clocks there
 */
public record FacilityDetails(String name, FacilityKind kind, Held held, PostalAddress address, String county, String phone,
                              String fieldOffice, CourtId court, ZoneId zone) {

    public FacilityDetails {
        name = Checks.requiredText(name, "name", 160);
        kind = Checks.required(kind, "kind");
        address = address == null ? new PostalAddress(null, null, null, null) : address;
        county = Checks.text(county, "county", 80);
        phone = Checks.text(phone, "phone", 40);
        fieldOffice = Checks.text(fieldOffice, "fieldOffice", 3);
        zone = Checks.required(zone, "zone");
    }

    /** The fields that differ, with both values as text. */
    List<FieldChange> changesTo(FacilityDetails after) {
        List<FieldChange> changes = new ArrayList<>();
        note(changes, "name", name, after.name());
        note(changes, "kind", kind, after.kind());
        note(changes, "held", held, after.held());
        note(changes, "address", address.line(), after.address().line());
        note(changes, "county", county, after.county());
        note(changes, "phone", phone, after.phone());
        note(changes, "fieldOffice", fieldOffice, after.fieldOffice());
        note(changes, "court", court, after.court());
        note(changes, "zone", zone, after.zone());
        return changes;
    }

    private static void note(List<FieldChange> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
