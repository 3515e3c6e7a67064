package org.tanggol.people.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.people.PartnerId;

/**
 * A partner's own id of a case.
 *
 * @param system whose id it is: small letters, digits, dots, dashes and underscores
 * @param value says nothing about the person; never an A-number
 */
@Schema(name = "ExternalId", requiredProperties = {"system", "value"})
public record ExternalIdJson(String system, String value) {

    PartnerId opened() {
        return new PartnerId(system, value);
    }

    static List<ExternalIdJson> all(List<PartnerId> ids) {
        return ids.stream().map(id -> new ExternalIdJson(id.system(), id.value())).toList();
    }

    @Override
    public String toString() {
        return "ExternalIdJson";
    }
}
