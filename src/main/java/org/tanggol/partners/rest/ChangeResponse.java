package org.tanggol.partners.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.partners.ChangeRow;

/**
 * One change: what kind, and of which object. Nothing personal; read the object for what it is now.
 *
 * @param type such as {@code hearing.rescheduled}; more kinds may come
 * @param object {@code case}, {@code hearing}, {@code stay}, {@code proceeding}, {@code note} or {@code task}; more may come
 * @param id of the object; of a hearing that was moved, the one that took its place
 * @param version of the object when the change was first read or later; of a case, the one its person has
 * @param at when it was changed
 */
@Schema(name = "Change", requiredProperties = {"type", "object", "id", "case_id", "at"})
public record ChangeResponse(String type, String object, UUID id, UUID caseId, Long version, Instant at) {

    static ChangeResponse from(ChangeRow row) {
        return new ChangeResponse(row.type().wire(), row.object().wire(), row.objectId(), row.file().value(), row.version(), row.at());
    }
}
