package org.tanggol.reference;

import java.time.ZoneId;
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
}
