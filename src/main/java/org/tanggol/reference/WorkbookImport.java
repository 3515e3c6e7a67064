package org.tanggol.reference;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** One upload of a statistics workbook. What it would change is worked out and stored once, shown, and then applied as shown. */
@Entity
@Table(name = "workbook_import")
public class WorkbookImport extends AggregateRoot<WorkbookId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WorkbookId id;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "file_name_p2"))
    private Confidential fileName;
    private String sha256;
    private String sheet;
    @Column(name = "data_date")
    private LocalDate dataDate;
    @Column(name = "row_count")
    private int rows;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WorkbookState state;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "uploaded_by"))
    private MemberId uploadedBy;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "uploaded_org"))
    private OrganizationId uploadedFor;
    @Column(name = "uploaded_at")
    private Instant uploadedAt;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private MemberId decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;

    protected WorkbookImport() { }

    /** @param fileName closed for this id */
    WorkbookImport(WorkbookId id, Confidential fileName, String sha256, FacilityWorkbook workbook, MemberId by, OrganizationId of, Instant now) {
        this.id = id;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.sheet = workbook.sheet();
        this.dataDate = workbook.dataDate();
        this.rows = workbook.lines().size();
        this.state = WorkbookState.SHOWN;
        this.uploadedBy = by;
        this.uploadedFor = of;
        this.uploadedAt = now;
    }

    /** Decided by a person, once. */
    void decided(WorkbookState how, MemberId by, Instant now) {
        if (state != WorkbookState.SHOWN) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED, "workbook");
        }
        state = how;
        decidedBy = by;
        decidedAt = now;
    }

    @Override
    public WorkbookId id() {
        return id;
    }

    /** Day of the data in it. */
    public LocalDate dataDate() {
        return dataDate;
    }

    public WorkbookState state() {
        return state;
    }

    Confidential fileName() {
        return fileName;
    }

    String sheet() {
        return sheet;
    }

    MemberId uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
