package org.tanggol.people;

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
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * What one organization holds about one person: the unit of access, keys and assignment. Opened at intake; closed when
 * nobody works on it any more, and opened again when the person is taken again.
 */
@Entity
@Table(name = "case_file")
@SQLRestriction("merged_into is null")      // a file that was joined with another is there under that one only
public class CaseFile extends AggregateRoot<CaseFileId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CaseFileId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    private String number;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CaseStatus status;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CaseOrigin origin;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "summary_p2"))
    private Confidential summary;
    @Column(name = "summary_by")
    private UUID summaryBy;
    @Column(name = "summary_at")
    private Instant summaryAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "next_due_on", insertable = false, updatable = false)
    private LocalDate nextDueOn;        // settled by whoever keeps deadlines, past this object: it is a date of theirs
    @Column(name = "next_due_family", insertable = false, updatable = false)
    private String nextDueFamily;

    protected CaseFile() { }

    private CaseFile(CaseFileId id, String number, CaseOrigin origin, Instant now) {
        this.id = id;
        this.number = number;
        this.origin = origin;
        this.status = CaseStatus.OPEN;
        this.openedAt = now;
        this.updatedAt = now;
    }

    /** @param number the organization's own number, e.g. 2026-0042 */
    public static CaseFile open(CaseFileId id, String number, CaseOrigin origin, Instant now) {
        return new CaseFile(id, number, origin, now);
    }

    /** Where the summary lies. */
    public static Cell summaryCell(CaseFileId file) {
        return new Cell(file, "case_file", "summary_p2", file.value());
    }

    /** What is happening, in a few sentences a colleague or the family can read. */
    public void summarize(Confidential text, MemberId by, Instant now) {
        requireOpen();
        summary = text;
        summaryBy = by.value();
        summaryAt = now;
        updatedAt = now;
    }

    /** @throws RuleViolation STATE_TRANSITION_REFUSED when already closed */
    public void close(Instant now) {
        if (status == CaseStatus.CLOSED) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED, "status", status, CaseStatus.OPEN);
        }
        status = CaseStatus.CLOSED;
        closedAt = now;
        updatedAt = now;
    }

    /** @throws RuleViolation STATE_TRANSITION_REFUSED when open already */
    public void reopen(Instant now) {
        if (status == CaseStatus.OPEN) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED, "status", status, CaseStatus.CLOSED);
        }
        status = CaseStatus.OPEN;
        closedAt = null;
        updatedAt = now;
    }

    /** Something that is shown with the file has changed. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    private void requireOpen() {
        if (status != CaseStatus.OPEN) {
            throw new RuleViolation(Rule.FILE_CLOSED);
        }
    }

    @Override
    public CaseFileId id() {
        return id;
    }

    /** The next deadline that is ours to keep, or null. */
    public NextDue nextDue() {
        return nextDueOn == null ? null : new NextDue(nextDueOn, nextDueFamily);
    }

    public String number() {
        return number;
    }

    public CaseStatus status() {
        return status;
    }
}
