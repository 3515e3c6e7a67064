package org.tanggol.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.MemberId;

/** The work on one file: notes (newest first), tasks (open ones first, by due date) and the team. */
public record WorkFolder(List<NoteItem> notes, List<TaskItem> tasks, List<TeamItem> team) {

    private static final int SHORT = 3;

    /** A note, opened. */
    public record NoteItem(NoteId id, NoteTier tier, NoteKind kind, String text, MemberId author, Instant writtenAt) {
        public boolean isPrivileged() {
            return tier == NoteTier.PRIVILEGED;
        }

        public boolean isShareable() {
            return tier == NoteTier.FAMILY || tier == NoteTier.PARTNER;
        }
    }

    /** @param tiedToHearing whether it moves with a hearing */
    public record TaskItem(TaskId id, String title, MemberId owner, LocalDate dueOn, boolean tiedToHearing, Instant doneAt, long version) {
        public boolean isDone() {
            return doneAt != null;
        }
    }

    /** Somebody on the team. @param lastDay when the seat ends by itself, or null */
    public record TeamItem(AssignmentId id, MemberId member, Part part, LocalDate since, LocalDate lastDay) { }

    /** The three newest notes. */
    public List<NoteItem> latestNotes() {
        return notes.stream().limit(SHORT).toList();
    }

    /** The three open tasks that come first. */
    public List<TaskItem> nextTasks() {
        return openTasks().stream().limit(SHORT).toList();
    }

    public List<TaskItem> openTasks() {
        return tasks.stream().filter(task -> !task.isDone()).toList();
    }

    /** The lawyer of record, else a lawyer of the team, else null. */
    public MemberId lawyer() {
        return team.stream().filter(item -> item.part() == Part.LAWYER_OF_RECORD).findFirst()
            .or(() -> team.stream().filter(item -> item.part() == Part.LAWYER).findFirst()).map(TeamItem::member).orElse(null);
    }
}
