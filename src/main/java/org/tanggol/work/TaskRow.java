package org.tanggol.work;

import java.time.Instant;
import java.time.LocalDate;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;

/** A task, opened. */
public record TaskRow(TaskId id, CaseFileId file, String title, MemberId owner, LocalDate dueOn, boolean done, Instant updatedAt, long version) {

    @Override
    public String toString() {
        return "TaskRow";       // never the title: this text may reach a log
    }
}
