package org.tanggol.people.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.rest.ContentTag;

/**
 * A relative, sponsor or friend on the wire.
 *
 * @param barred whether the person said that they must never be told anything
 */
@Schema(name = "Relative", requiredProperties = {"id", "etag", "name", "relation", "barred"})
public record RelativeResponse(UUID id, String etag, String name, String relation, String phone, String address, String note, String language, boolean barred) {

    static RelativeResponse from(PersonFolder.FamilyItem item) {
        return new RelativeResponse(item.id(), ContentTag.of(item.id(), item.barred()), item.name(), item.relation(), item.phone() == null ? null : item.phone().e164(), item.address(), item.note(),
            item.language(), item.barred());
    }

    @Override
    public String toString() {
        return "RelativeResponse";
    }
}
