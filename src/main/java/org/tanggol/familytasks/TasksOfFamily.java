package org.tanggol.familytasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Vault;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.FamilySight;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * The family's side of what they are asked to do, for their own pages, where no member of staff is. Runs in the transaction of the page's use case, which has
 * let the relative in and works for their organization.
 */
@ApplicationScoped
public class TasksOfFamily {

    private static final int MOST_PHOTOS = 10;

    @Inject
    FamilyTaskShelf shelf;

    @Inject
    FamilySight sight;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What this relative is asked to do, the open ones first; empty for who may not see documents. @param today at the office */
    public List<FamilyTaskRow> of(Admitted by, CaseFileId file, FamilyMemberId relative, LocalDate today) {
        if (!isAllowed(by, file, relative, today)) {
            return List.of();
        }
        return shelf.open(by, file, shelf.of(file).stream().filter(task -> task.asks(relative)).toList());
    }

    /**
     * Takes a photo in, painted anew. What was asked for stays open until the team has looked.
     *
     * @param sent as the phone sent it: JPEG or PNG of at most 10 MB
     * @throws RuleViolation FAMILY_NOT_ALLOWED; NOT_FOUND for what this relative is not asked or has ended; FIELD_MISSING, PHOTO_TOO_LARGE, PHOTO_HEIC, PHOTO_UNREADABLE; RATE_LIMITED after ten
     */
    public FamilyPhotoId send(Admitted by, CaseFileId file, FamilyMemberId relative, LocalDate today, FamilyTaskId id, byte[] sent) {
        if (!isAllowed(by, file, relative, today)) {
            throw new RuleViolation(Rule.FAMILY_NOT_ALLOWED);
        }
        FamilyTask task = shelf.get(id);
        if (!task.file().equals(file) || !task.asks(relative) || !task.isOpen() || !task.wantsPhoto()) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        if (shelf.photos(id) >= MOST_PHOTOS) {
            throw new RuleViolation(Rule.RATE_LIMITED, "photo");
        }
        CleanPhoto photo = CleanPhoto.of(sent);
        FamilyPhotoId made = FamilyPhotoId.next();
        shelf.add(new FamilyPhoto(made, task, relative, photo.kind(), vault.close(by, FamilyPhoto.cell(file, made), photo.text()), clock.instant()));
        return made;
    }

    private boolean isAllowed(Admitted by, CaseFileId file, FamilyMemberId relative, LocalDate today) {
        return sight.of(by.organization(), file, relative, today).contains(ConsentBlock.DOCUMENTS);
    }
}
