package org.tanggol.accompaniment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What a volunteer said after it was over. Written once; somebody of the team reads it and says so. */
@Entity
@Table(name = "accompaniment_report")
class AccompanimentReport {

    private static final String NOTE = "note_p2";

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "request_id", updatable = false))
    private AccompanimentRequestId request;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invitation_id", updatable = false))
    private InvitationId invitation;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ReportOutcome outcome;
    @Column(updatable = false)
    private int minutes;
    @Column(updatable = false)
    private int miles;
    @Column(name = "expenses_cents", updatable = false)
    private long expenses;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = NOTE, updatable = false))
    private Confidential note;
    @Column(name = "written_by", updatable = false)
    private UUID writtenBy;
    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;
    @Column(name = "reviewed_by")
    private UUID reviewedBy;
    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    protected AccompanimentReport() { }

    AccompanimentReport(Invitation of, ReportEntry entry, Vault vault, Admitted leave, MemberId by, Instant now) {
        this.id = Ids.next();
        this.request = of.request();
        this.file = of.file();
        this.invitation = of.id();
        this.outcome = entry.outcome();
        this.minutes = entry.minutes();
        this.miles = entry.miles();
        this.expenses = entry.expenses().cents();
        this.note = vault.close(leave, cell(), entry.note());
        this.writtenBy = by.value();
        this.writtenAt = now;
    }

    /** Somebody of the team has read it. @throws RuleViolation STATE_TRANSITION_REFUSED when somebody has already */
    void review(MemberId by, Instant now) {
        if (reviewedAt != null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        reviewedBy = by.value();
        reviewedAt = now;
    }

    Cell cell() {
        return new Cell(file, "accompaniment_report", NOTE, id);
    }

    Confidential note() {
        return note;
    }

    InvitationId invitation() {
        return invitation;
    }

    RequestRow.Report row(String opened) {
        return new RequestRow.Report(outcome, minutes, miles, new Money(expenses), opened, writtenAt, reviewedAt);
    }
}
