package org.tanggol.docketing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.deadlines.Amendment;
import org.tanggol.deadlines.Moment;
import org.tanggol.platform.Checks;

/** A fact that puts another date in the place of a computed one. Kept as it was recorded; a later one prevails. */
@Entity
@Immutable
@Table(name = "deadline_amendment")
class DeadlineAmendment {

    /** Stands for words that the arithmetic does not need: they are opened for readers only. */
    private static final String UNOPENED = "-";

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id"))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deadline_id"))
    private DeadlineId deadline;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AmendmentKind kind;
    @Column(name = "on_day")
    private LocalDate day;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "words_p2"))
    private Confidential words;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected DeadlineAmendment() { }

    /** @param words the paper that says so, or the reason; closed for {@link #cell} */
    DeadlineAmendment(UUID id, Deadline of, AmendmentKind kind, LocalDate day, Confidential words, MemberId by, Instant now) {
        this.id = id;
        this.file = of.file();
        this.deadline = of.id();
        this.kind = Checks.required(kind, "kind");
        this.day = Checks.required(day, "day");
        this.words = Checks.required(words, "words");
        this.recordedBy = by.value();
        this.recordedAt = now;
    }

    static Cell cell(CaseFileId file, UUID id) {
        return new Cell(file, "deadline_amendment", "words_p2", id);
    }

    /** For the arithmetic. */
    Amendment open() {
        Moment date = Moment.on(day);
        return switch (kind) {
            case COURT_ORDER -> new Amendment.CourtOrder(date, UNOPENED, recordedAt);
            case EXTENSION -> new Amendment.Extension(date, Set.of(), UNOPENED, recordedAt);
            case OVERRIDE -> new Amendment.Override(date, recordedBy, UNOPENED, recordedAt);
        };
    }

    UUID id() {
        return id;
    }

    AmendmentKind kind() {
        return kind;
    }

    LocalDate day() {
        return day;
    }

    Confidential words() {
        return words;
    }

    MemberId recordedBy() {
        return new MemberId(recordedBy);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
