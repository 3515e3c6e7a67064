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
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.platform.Ids;

/** One counting of a deadline's dates: by which rules, when, why and for whom. Kept for ever, so that every date answers for itself. */
@Entity
@Immutable
@Table(name = "deadline_reckoning")
class Reckoning {

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
    private int number;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReckoningCause cause;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "rules_version")
    private String rulesVersion;
    private String dates;

    protected Reckoning() { }

    /** @param number as {@link Deadline#reckon} gives it */
    Reckoning(Deadline of, int number, ReckoningCause cause, Reckoned counted, MemberId by, Instant now) {
        this.id = Ids.next();
        this.file = of.file();
        this.deadline = of.id();
        this.number = number;
        this.cause = cause;
        this.madeBy = by.value();
        this.madeAt = now;
        this.rulesVersion = counted.rulesVersion();
        this.dates = counted.packed();
    }

    Reckoned counted() {
        return Reckoned.unpack(rulesVersion, dates);
    }

    DeadlineId deadline() {
        return deadline;
    }

    int number() {
        return number;
    }

    ReckoningCause cause() {
        return cause;
    }

    MemberId madeBy() {
        return new MemberId(madeBy);
    }

    Instant madeAt() {
        return madeAt;
    }
}
