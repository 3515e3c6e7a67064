package org.tanggol.docketing;

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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.docket.Source;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;

/** One event of a work-permit clock, as recorded. The last one can be withdrawn. */
@Entity
@Table(name = "clock_event")
public class ClockEvent extends AggregateRoot<ClockEventId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ClockEventId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ClockKind kind;
    @Column(name = "on_day", updatable = false)
    private LocalDate on;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Source source;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "words_p2", updatable = false))
    private Confidential words;
    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;
    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;
    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected ClockEvent() { }

    /** @param words why, or in which paper; closed for {@link #cell}, or null */
    ClockEvent(ClockEventId id, CaseFileId file, WorkPermitClock.Tock tock, Source source, Confidential words, MemberId by, Instant now) {
        this.id = id;
        this.file = file;
        this.kind = tock.kind();
        this.on = tock.on();
        this.source = Checks.required(source, "source");
        this.words = words;
        this.recordedBy = by.value();
        this.recordedAt = now;
    }

    void withdraw(MemberId by, Instant now) {
        withdrawnBy = by.value();
        withdrawnAt = now;
    }

    static Cell cell(CaseFileId file, ClockEventId id) {
        return new Cell(file, "clock_event", "words_p2", id.value());
    }

    @Override
    public ClockEventId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    WorkPermitClock.Tock tock() {
        return new WorkPermitClock.Tock(kind, on);
    }

    Source source() {
        return source;
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
