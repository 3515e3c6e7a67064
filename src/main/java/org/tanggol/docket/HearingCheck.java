package org.tanggol.docket;

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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;

/** Somebody looked a hearing up where the court shows it. Never changed. */
@Entity
@Immutable
@Table(name = "hearing_check")
public class HearingCheck {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id"))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "hearing_id"))
    private HearingId hearing;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CheckResult result;
    @Column(name = "checked_by")
    private UUID checkedBy;
    @Column(name = "checked_at")
    private Instant checkedAt;

    protected HearingCheck() { }

    HearingCheck(Hearing of, CheckResult result, MemberId by, Instant now) {
        this.id = Ids.next();
        this.file = of.file();
        this.hearing = of.id();
        this.result = Checks.required(result, "result");
        this.checkedBy = by.value();
        this.checkedAt = now;
    }

    UUID id() {
        return id;
    }

    HearingId hearing() {
        return hearing;
    }

    CheckResult result() {
        return result;
    }

    MemberId checkedBy() {
        return new MemberId(checkedBy);
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
