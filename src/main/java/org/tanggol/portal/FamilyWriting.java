package org.tanggol.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.Open;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.familytasks.FamilyPhotoId;
import org.tanggol.familytasks.FamilyTaskId;
import org.tanggol.familytasks.TasksOfFamily;
import org.tanggol.messages.FamilyMessageId;
import org.tanggol.messages.FromFamily;
import org.tanggol.messages.MessageRow;
import org.tanggol.platform.RuleViolation;

/** What a relative and the team write to each other, for the relative's own page. The door has let the relative in. */
@ApplicationScoped
@Transactional
public class FamilyWriting {

    @Inject
    FromFamily messages;

    @Inject
    TasksOfFamily tasks;

    @Inject
    CaseAccess access;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The newest first; what the team wrote counts as read from now on. @throws RuleViolation FAMILY_NOT_ALLOWED */
    @Open("whoever is in with a code; what this relative may see the person has decided")
    public List<MessageRow> read(Subject subject) {
        return messages.read(access.toTellFamily(subject.file()), subject.file(), subject.relative(), today(subject));
    }

    /** @param language of the page it was written on @throws RuleViolation FAMILY_NOT_ALLOWED, FIELD_MISSING, FIELD_TOO_LONG, RATE_LIMITED */
    @Open("whoever is in with a code; what this relative may do the person has decided")
    public void send(Subject subject, FamilyLanguage language, String text) {
        FamilyMessageId id = messages.receive(access.toTellFamily(subject.file()), subject.file(), subject.relative(), today(subject), language.tag(), text);
        audit.record(AuditAction.FAMILY_WROTE, subject.file(), id.value());
    }

    /** @param sent as the phone sent it @throws RuleViolation as {@link TasksOfFamily#send} */
    @Open("whoever is in with a code; what this relative may do the person has decided")
    public void sendPhoto(Subject subject, FamilyTaskId task, byte[] sent) {
        FamilyPhotoId id = tasks.send(access.toTellFamily(subject.file()), subject.file(), subject.relative(), today(subject), task, sent);
        audit.record(AuditAction.FAMILY_SENT_PHOTO, subject.file(), id.value());
    }

    private LocalDate today(Subject subject) {
        return LocalDate.ofInstant(clock.instant(), subject.zone());
    }
}
