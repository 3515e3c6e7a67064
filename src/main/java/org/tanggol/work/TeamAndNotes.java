package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.MemberId;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Checks;

/** Seats, notes and tasks for a file somebody has been admitted to; part of a use case, which has checked the permission. */
@ApplicationScoped
public class TeamAndNotes {

    /** Characters of a task's title. */
    public static final int LONGEST_TASK = 300;
    static final int LONGEST_NOTE = 20_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The caller has looked whether the member sits there already. */
    public UUID seat(FileAdmission by, MemberId member, Part part) {
        return seat(by, member, part, null).value();
    }

    AssignmentId seat(FileAdmission by, MemberId member, Part part, LocalDate lastDay) {
        AssignmentId id = AssignmentId.next();
        em.persist(new Assignment(id, by.file(), member, part, LocalDate.ofInstant(clock.instant(), caller.zone()), lastDay));
        audit.record(AuditAction.TEAM_JOINED, by.file(), id.value(), member.value(), part);
        access.teamsChanged();
        return id;
    }

    /** @param owner whose day it stands in, or null @param dueOn a plain date */
    public UUID task(FileAdmission by, String title, MemberId owner, LocalDate dueOn) {
        TaskId id = TaskId.next();
        em.persist(new Task(id, by.file(), vault.close(by, Task.cell(by.file(), id), Checks.requiredText(title, "title", LONGEST_TASK)), owner, dueOn, caller.member(), clock.instant()));
        audit.record(AuditAction.TASK_ADDED, by.file(), id.value(), dueOn);
        return id.value();
    }

    /** A note for the team. */
    public UUID note(FileAdmission by, String text) {
        return note(by, NoteTier.TEAM, NoteKind.NOTE, text).value();
    }

    NoteId note(FileAdmission by, NoteTier tier, NoteKind kind, String text) {
        NoteId id = NoteId.next();
        String clean = Checks.requiredText(text, "text", LONGEST_NOTE);
        em.persist(new Note(id, by.file(), tier, kind, vault.close(by, Note.cell(by.file(), id), clean), caller.member(), clock.instant()));
        audit.record(AuditAction.NOTE_WRITTEN, by.file(), id.value(), tier);
        return id;
    }
}
