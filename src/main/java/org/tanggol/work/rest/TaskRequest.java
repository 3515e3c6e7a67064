package org.tanggol.work.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.access.MemberId;
import org.tanggol.members.Directory;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Read;
import org.tanggol.work.TaskRow;

/** A task as a program sends it; only {@code case_id} cannot be patched. */
@Schema(requiredProperties = {"case_id", "title"})
public record TaskRequest(String caseId, String title, String ownerId, String dueOn) {

    static TaskRequest of(TaskRow row, Patch patch) {
        TaskRequest changed = patch.onto(new TaskRequest(row.file().toString(), row.title(), row.owner() == null ? null : row.owner().toString(),
            row.dueOn() == null ? null : row.dueOn().toString()));
        if (!row.file().toString().equals(changed.caseId)) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "caseId");
        }
        Checks.requiredText(changed.title, "title", Integer.MAX_VALUE);
        return changed;
    }

    /** @throws RuleViolation UNKNOWN_VALUE for an id that names no colleague */
    MemberId owner(Directory directory) {
        MemberId owner = ownerId == null ? null : new MemberId(Read.id(ownerId, "ownerId"));
        if (owner != null && directory.colleague(owner) == null) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "ownerId");
        }
        return owner;
    }

    LocalDate due() {
        return Read.date(dueOn, "dueOn");
    }

    @Override
    public String toString() {
        return "TaskRequest";
    }
}
