package org.tanggol.consent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** One answer of the person about one recipient. It is never changed: another answer, or taking it back, ends it, and it stays to be read. */
@Entity
@Table(name = "consent")
public class Consent extends AggregateRoot<ConsentId> {

    private static final String STANDING = "Y";
    private static final String COMMA = ",";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConsentId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Column(name = "relative_id", updatable = false)
    private UUID relative;
    @Column(name = "partner_id", updatable = false)
    private UUID partner;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ConsentAnswer answer;
    @Column(updatable = false)
    private String blocks;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Level level;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ConsentWay way;
    @Column(name = "said_on", updatable = false)
    private LocalDate saidOn;
    @Column(updatable = false)
    private String language;
    @Column(updatable = false)
    private boolean interpreter;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "words_p2", updatable = false))
    private Confidential words;
    @Column(name = "last_day", updatable = false)
    private LocalDate lastDay;
    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;
    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @JdbcTypeCode(SqlTypes.CHAR)
    private String standing;

    protected Consent() { }

    /** @param entry one that {@link ConsentEntry#require} let through @param words closed for {@link #cell} */
    Consent(ConsentId id, CaseFileId file, Recipient about, ConsentEntry entry, Confidential words, MemberId by, Instant now) {
        this.id = id;
        this.file = file;
        this.relative = about.relative() == null ? null : about.relative().value();
        this.partner = about.partner() == null ? null : about.partner().value();
        this.answer = entry.answer();
        this.blocks = entry.blocks().stream().sorted().map(Enum::name).collect(Collectors.joining(COMMA));
        this.level = entry.level();
        this.way = entry.way();
        this.saidOn = entry.saidOn();
        this.language = entry.language();
        this.interpreter = entry.interpreter();
        this.words = words;
        this.lastDay = entry.lastDay();
        this.recordedBy = by.value();
        this.recordedAt = now;
        this.standing = STANDING;
    }

    static Cell cell(CaseFileId file, ConsentId id) {
        return new Cell(file, "consent", "words_p2", id.value());
    }

    /** Takes it back, or makes room for another answer. @throws RuleViolation STATE_TRANSITION_REFUSED when ended already */
    void end(MemberId by, Instant now) {
        if (standing == null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        endedBy = by.value();
        endedAt = now;
        standing = null;
    }

    static Set<ConsentBlock> blocks(String text) {
        return text.isEmpty() ? Set.of() : Arrays.stream(text.split(COMMA)).map(ConsentBlock::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ConsentId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    Recipient about() {
        return Recipient.of(relative, partner);
    }

    ConsentRow row(String openedWords) {
        return new ConsentRow(id, about(), answer, blocks(blocks), level, way, saidOn, language, interpreter, openedWords, lastDay, new MemberId(recordedBy), recordedAt,
            endedBy == null ? null : new MemberId(endedBy), endedAt);
    }

    Confidential words() {
        return words;
    }
}
