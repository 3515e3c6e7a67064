package org.tanggol.familytasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.consent.FamilySight;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Asking a family for something, and looking at what came. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening titles writes an audit row
public class FamilyTaskKeeping {

    @Inject
    FamilyTaskShelf shelf;

    @Inject
    FamilySight sight;

    @Inject
    Vault vault;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A photo to look at. @param type of its content, as the web names it @param name of a file, which tells nothing of the person */
    public record Shown(String type, String name, byte[] content) {

        @Override
        public String toString() {
            return "Shown";
        }
    }

    /**
     * @param relative who is asked; null for every relative who may see documents
     * @throws RuleViolation NOT_FOUND; UNKNOWN_VALUE for no relative of the case, FAMILY_NOT_ALLOWED for one who must never be told
     */
    @Requires(Permission.WRITE_FAMILY)
    public FamilyTaskId ask(CaseFileId file, FamilyMemberId relative, FamilyTaskEntry entry) {
        FileAdmission admitted = access.toEdit(file);
        if (relative != null && sight.isBarred(caller.organization(), file, relative)) {
            throw new RuleViolation(Rule.FAMILY_NOT_ALLOWED, "relative");
        }
        FamilyTaskId id = FamilyTaskId.next();
        shelf.add(new FamilyTask(id, file, relative, vault.close(admitted, FamilyTask.cell(file, id, "title_p2"), entry.title()),
            vault.close(admitted, FamilyTask.cell(file, id, "hint_p2"), entry.hint()), entry, caller.member(), clock.instant()));
        audit.record(AuditAction.FAMILY_ASKED, file, id.value());
        return id;
    }

    /** The team has what was asked for. @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED */
    @Requires(Permission.WRITE_FAMILY)
    public void done(FamilyTaskId id) {
        FamilyTask task = shelf.get(id);
        access.toEdit(task.file());
        task.done(clock.instant());
        audit.record(AuditAction.FAMILY_TASK_DONE, task.file(), id.value());
    }

    /** It is not needed any more, and leaves the family's page. @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED */
    @Requires(Permission.WRITE_FAMILY)
    public void drop(FamilyTaskId id) {
        FamilyTask task = shelf.get(id);
        access.toEdit(task.file());
        task.drop(clock.instant());
        audit.record(AuditAction.FAMILY_TASK_DROPPED, task.file(), id.value());
    }

    /** Of one case, what is open and due first in front. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.WRITE_FAMILY)
    public List<FamilyTaskRow> of(CaseFileId file) {
        return shelf.open(access.toRead(file), file, shelf.of(file));
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.WRITE_FAMILY)
    public Shown photo(FamilyPhotoId id) {
        FamilyPhoto photo = shelf.photo(id);
        FileAdmission admitted = access.toRead(photo.file());
        audit.record(AuditAction.FAMILY_PHOTO_SHOWN, photo.file(), id.value());
        return new Shown(photo.kind().type(), "photo-" + id + "." + photo.kind().ending(), CleanPhoto.content(vault.open(admitted, FamilyPhoto.cell(photo.file(), id), photo.content())));
    }
}
