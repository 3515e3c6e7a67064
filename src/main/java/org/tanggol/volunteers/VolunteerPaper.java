package org.tanggol.volunteers;

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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A training, a background check or a signed agreement: that it was done, and until when it holds. Results and papers are kept elsewhere. Added and never changed. */
@Entity
@Table(name = "volunteer_paper")
class VolunteerPaper {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "volunteer_id", updatable = false))
    private VolunteerId volunteer;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private PaperKind kind;
    @Column(name = "done_on", updatable = false)
    private LocalDate doneOn;
    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;
    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;
    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected VolunteerPaper() { }

    /** @param expiresOn last local day on which it holds, or null for no end @throws RuleViolation FIELD_MISSING, IN_THE_FUTURE, END_BEFORE_START */
    VolunteerPaper(VolunteerId volunteer, PaperKind kind, LocalDate doneOn, LocalDate expiresOn, LocalDate today, MemberId by, Instant now) {
        this.id = Ids.next();
        this.volunteer = volunteer;
        this.kind = Checks.required(kind, "kind");
        this.doneOn = Checks.required(doneOn, "doneOn");
        this.expiresOn = expiresOn;
        if (doneOn.isAfter(today)) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "doneOn");
        }
        if (expiresOn != null && !expiresOn.isAfter(doneOn)) {
            throw new RuleViolation(Rule.END_BEFORE_START, "expiresOn");
        }
        this.recordedBy = by.value();
        this.recordedAt = now;
    }

    VolunteerId volunteer() {
        return volunteer;
    }

    VolunteerRow.Paper row() {
        return new VolunteerRow.Paper(kind, doneOn, expiresOn);
    }
}
