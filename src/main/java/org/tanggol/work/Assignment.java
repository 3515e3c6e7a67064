package org.tanggol.work;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A member's part in the team of one case, from a day on and until a day. */
@Entity
@Table(name = "assignment")
public class Assignment extends AggregateRoot<AssignmentId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AssignmentId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Column(name = "member_id")
    private UUID member;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Part part;
    @Column(name = "began_on")
    private LocalDate beganOn;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Column(name = "last_day")
    private LocalDate lastDay;

    protected Assignment() { }

    /**
     * @param from a plain date in the zone of who seats
     * @param lastDay the seat ends by itself after this day; null for until somebody ends it
     * @throws RuleViolation END_BEFORE_START
     */
    public Assignment(AssignmentId id, CaseFileId file, MemberId member, Part part, LocalDate from, LocalDate lastDay) {
        if (lastDay != null && lastDay.isBefore(from)) {
            throw new RuleViolation(Rule.END_BEFORE_START, "lastDay");
        }
        this.id = id;
        this.file = file;
        this.member = member.value();
        this.part = part;
        this.beganOn = from;
        this.lastDay = lastDay;
    }

    /** @throws RuleViolation STATE_TRANSITION_REFUSED when ended already */
    public void end(LocalDate on) {
        if (endedOn != null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        endedOn = on;
    }

    @Override
    public AssignmentId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }

    public MemberId member() {
        return new MemberId(member);
    }
}
