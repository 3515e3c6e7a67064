package org.tanggol.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.FamilySight;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What the team does about messages of families. */
@ApplicationScoped
@Transactional
public class FamilyAnswering {

    @Inject
    MessageShelf shelf;

    @Inject
    FamilySight sight;

    @Inject
    Vault vault;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Writes to a relative; what they wrote before is answered with it. They read it on their page.
     *
     * @param language BCP 47 tag of the text, or null
     * @throws RuleViolation NOT_FOUND; FAMILY_NOT_ALLOWED where the person does not let them have messages; FIELD_MISSING, FIELD_TOO_LONG
     */
    @Requires(Permission.WRITE_FAMILY)
    public FamilyMessageId write(CaseFileId file, FamilyMemberId relative, String language, String text) {
        FileAdmission admitted = access.toEdit(file);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, directory.organization().zone());
        if (!sight.of(caller.organization(), file, Checks.required(relative, "relative"), today).contains(ConsentBlock.MESSAGES)) {
            throw new RuleViolation(Rule.FAMILY_NOT_ALLOWED, "relative");
        }
        shelf.of(file).stream().filter(one -> one.relative().equals(relative) && one.isOpen()).forEach(one -> one.done(caller.member(), now));
        FamilyMessage message = shelf.add(admitted, file, relative, caller.member(), language, text, now);
        audit.record(AuditAction.FAMILY_ANSWERED, file, message.id().value());
        return message.id();
    }

    /** Puts a message aside without an answer. @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED */
    @Requires(Permission.WRITE_FAMILY)
    public void putAside(FamilyMessageId id) {
        FamilyMessage message = edited(id);
        message.done(caller.member(), clock.instant());
        audit.record(AuditAction.FAMILY_MESSAGE_PUT_ASIDE, message.file(), id.value());
    }

    /** Gives it to a colleague to answer. @param to null for nobody yet @throws RuleViolation NOT_FOUND, UNKNOWN_VALUE, STATE_TRANSITION_REFUSED */
    @Requires(Permission.WRITE_FAMILY)
    public void assign(FamilyMessageId id, MemberId to) {
        FamilyMessage message = edited(id);
        message.assign(to == null ? null : colleague(to, "assignee"));
        audit.record(AuditAction.FAMILY_MESSAGE_ASSIGNED, message.file(), id.value());
    }

    /** Asks a colleague who speaks the language. @throws RuleViolation NOT_FOUND, UNKNOWN_VALUE, STATE_TRANSITION_REFUSED */
    @Requires(Permission.WRITE_FAMILY)
    public void handToTranslator(FamilyMessageId id, MemberId to) {
        FamilyMessage message = edited(id);
        message.handToTranslator(colleague(Checks.required(to, "translator"), "translator"));
        audit.record(AuditAction.FAMILY_MESSAGE_HANDED_OVER, message.file(), id.value());
    }

    /** Writes the translation beside it. @throws RuleViolation NOT_FOUND, FIELD_MISSING, FIELD_TOO_LONG, STATE_TRANSITION_REFUSED */
    @Requires(Permission.WRITE_FAMILY)
    public void translate(FamilyMessageId id, String words) {
        FamilyMessage message = shelf.get(id);
        FileAdmission admitted = access.toEdit(message.file());
        message.translate(caller.member(), vault.close(admitted, FamilyMessage.cell(message.file(), id, "translation_p2"), Checks.requiredText(words, "translation", MessageShelf.LONGEST)), clock.instant());
        audit.record(AuditAction.FAMILY_MESSAGE_TRANSLATED, message.file(), id.value());
    }

    private FamilyMessage edited(FamilyMessageId id) {
        FamilyMessage message = shelf.get(id);
        access.toEdit(message.file());
        return message;
    }

    private MemberId colleague(MemberId id, String field) {
        if (directory.colleagues().stream().filter(Colleague::isActive).noneMatch(one -> one.id().equals(id))) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, field);
        }
        return id;
    }
}
