package org.tanggol.docketing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.deadlines.Moment;
import org.tanggol.docketing.DeadlineRow;
import org.tanggol.docketing.DeadlineStatus;
import org.tanggol.docketing.EndCode;
import org.tanggol.platform.rest.SeenVersion;

/**
 * A deadline on the wire. Not legal advice: a lawyer decides.
 *
 * @param family the question it answers, as the rules name it
 * @param dueOn the date that holds; absent where there is none, or a court's order is awaited
 * @param dueAt the instant, where hours run
 * @param actBy the earliest day to act by: protective until a lawyer has chosen
 * @param contested whether several dates stand and no lawyer has chosen
 * @param amended whether a court's order, an extension or an override stands in the place of what was counted
 * @param chosen key of the date that a lawyer chose
 * @param endedOn day it was done or passed
 * @param words proof, what is done then, or why it does not apply
 * @param dates every date as it was last counted, the earliest first
 */
@Schema(name = "Deadline", requiredProperties = {"id", "etag", "case_id", "trigger_id", "family", "status", "watched", "contested", "amended", "late", "dates", "updated_at"})
public record DeadlineResponse(UUID id, String etag, UUID caseId, UUID triggerId, String family, DeadlineStatus status, boolean watched, UUID ownerId, LocalDate dueOn, Instant dueAt,
                               LocalDate actBy, boolean contested, boolean amended, String chosen, UUID chosenById, LocalDate endedOn, boolean late, EndCode endCode, String words,
                               List<CountedDateResponse> dates, Instant updatedAt) {

    static DeadlineResponse from(DeadlineRow row) {
        DeadlineRow.End end = row.end();
        return new DeadlineResponse(row.id().value(), SeenVersion.etag(row.version()), row.file().value(), row.trigger().id().value(), row.family(), row.status(), row.watched(),
            row.owner() == null ? null : row.owner().value(), row.holds() == null ? null : row.holds().day(), row.holds() instanceof Moment.At at ? at.at().toInstant() : null, row.firstOn(),
            row.contested(), row.isAmended(), row.choice() == null ? null : row.choice().key(), row.choice() == null ? null : row.choice().by().value(), end == null ? null : end.on(),
            end != null && end.late(), end == null ? null : end.code(), end == null ? null : end.words(), row.counted().dates().stream().map(CountedDateResponse::from).toList(), row.updatedAt());
    }

    @Override
    public String toString() {
        return "DeadlineResponse";
    }
}
