package org.tanggol.work.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.work.TaskRow;

/** A task on the wire. */
@Schema(name = "Task", requiredProperties = {"id", "etag", "case_id", "title", "done", "updated_at"})
public record TaskResponse(UUID id, String etag, UUID caseId, String title, UUID ownerId, LocalDate dueOn, boolean done, Instant updatedAt) {

    static TaskResponse from(TaskRow row) {
        return new TaskResponse(row.id().value(), SeenVersion.etag(row.version()), row.file().value(), row.title(),
            row.owner() == null ? null : row.owner().value(), row.dueOn(), row.done(), row.updatedAt());
    }

    @Override
    public String toString() {
        return "TaskResponse";
    }
}
