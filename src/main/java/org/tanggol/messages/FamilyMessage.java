package org.tanggol.messages;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** One message. What was written stays as it was written; it can be given to somebody to answer or to translate. */
@Entity
@Table(name = "family_message")
public class FamilyMessage extends AggregateRoot<FamilyMessageId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FamilyMessageId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "relative_id", updatable = false))
    private FamilyMemberId relative;
    @Column(name = "from_family", updatable = false)
    private boolean fromFamily;
    @Column(updatable = false)
    private String language;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "text_p2", updatable = false))
    private Confidential text;
    @Column(name = "author_id", updatable = false)
    private UUID author;
    @Column(name = "sent_at", updatable = false)
    private Instant sentAt;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "assignee_id")
    private UUID assignee;
    @Column(name = "done_by")
    private UUID doneBy;
    @Column(name = "done_at")
    private Instant doneAt;
    @Column(name = "translator_id")
    private UUID translator;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "translation_p2"))
    private Confidential translation;
    @Column(name = "translated_at")
    private Instant translatedAt;

    protected FamilyMessage() { }

    /** @param author of the team, or null where the family wrote @param text closed for {@link #cell} */
    FamilyMessage(FamilyMessageId id, CaseFileId file, FamilyMemberId relative, MemberId author, String language, Confidential text, Instant now) {
        this.id = id;
        this.file = file;
        this.relative = relative;
        this.fromFamily = author == null;
        this.author = author == null ? null : author.value();
        this.language = language;
        this.text = text;
        this.sentAt = now;
    }

    static Cell cell(CaseFileId file, FamilyMessageId id, String column) {
        return new Cell(file, "family_message", column, id.value());
    }

    /** Nobody need do anything about it any more. @throws RuleViolation STATE_TRANSITION_REFUSED for one of the team, or done already */
    void done(MemberId by, Instant now) {
        requireOpen();
        doneBy = by.value();
        doneAt = now;
    }

    /** @param to who answers it; null for nobody yet @throws RuleViolation STATE_TRANSITION_REFUSED */
    void assign(MemberId to) {
        requireOpen();
        assignee = to == null ? null : to.value();
    }

    /** Asks a person to translate it. @throws RuleViolation STATE_TRANSITION_REFUSED when it is translated */
    void handToTranslator(MemberId to) {
        if (translation != null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        translator = to.value();
    }

    /** @param words closed for {@link #cell} @throws RuleViolation STATE_TRANSITION_REFUSED when it is translated */
    void translate(MemberId by, Confidential words, Instant now) {
        handToTranslator(by);
        translation = words;
        translatedAt = now;
    }

    void seen(Instant now) {
        if (seenAt == null) {
            seenAt = now;
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
    }

    boolean isOpen() {
        return fromFamily && doneAt == null;
    }

    boolean isFromFamily() {
        return fromFamily;
    }

    @Override
    public FamilyMessageId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    FamilyMemberId relative() {
        return relative;
    }

    Confidential text() {
        return text;
    }

    Confidential translation() {
        return translation;
    }

    MessageRow row(String opened, String openedTranslation) {
        return new MessageRow(id, file, relative, fromFamily, language, opened, member(author), sentAt, seenAt, member(assignee), doneAt, member(translator), openedTranslation, version());
    }

    private static MemberId member(UUID id) {
        return id == null ? null : new MemberId(id);
    }
}
