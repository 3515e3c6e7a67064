package org.tanggol.lawbook;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.deadlines.Closure;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A day on which offices are closed for once: an executive order, weather, a notice of EOIR, an outage of its filing system. Taken away again when it was wrong, and kept to be read. */
@Entity
@Table(name = "court_closure")
public class CourtClosure extends AggregateRoot<ClosureId> {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SOURCE = 300;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ClosureId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(updatable = false)
    private LocalDate day;
    @Column(updatable = false)
    private String name;
    @Column(updatable = false)
    private String source;
    @Column(name = "added_by", updatable = false)
    private UUID addedBy;
    @Column(name = "added_at", updatable = false)
    private Instant addedAt;
    @Column(name = "removed_by")
    private UUID removedBy;
    @Column(name = "removed_at")
    private Instant removedAt;

    protected CourtClosure() { }

    /** @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG */
    CourtClosure(LocalDate day, String name, String source, MemberId by, Instant now) {
        this.id = ClosureId.next();
        this.day = Checks.required(day, "day");
        this.name = Checks.requiredText(name, "name", LONGEST_NAME);
        this.source = Checks.requiredText(source, "source", LONGEST_SOURCE);
        this.addedBy = by.value();
        this.addedAt = now;
    }

    /** @throws RuleViolation STATE_TRANSITION_REFUSED when it is gone already */
    void remove(MemberId by, Instant now) {
        if (removedAt != null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        removedBy = by.value();
        removedAt = now;
    }

    Closure closure() {
        return new Closure(day, name, source);
    }

    @Override
    public ClosureId id() {
        return id;
    }

    LocalDate day() {
        return day;
    }

    String name() {
        return name;
    }

    String source() {
        return source;
    }

    MemberId addedBy() {
        return new MemberId(addedBy);
    }

    Instant addedAt() {
        return addedAt;
    }
}
