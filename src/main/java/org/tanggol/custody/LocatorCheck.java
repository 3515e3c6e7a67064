package org.tanggol.custody;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.people.PersonId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.FacilityId;

/** One look at a government locator, by a person. There is no interface to ask by program, and asking shows who is looked for. */
@Entity
@Immutable
@Table(name = "locator_check")
public class LocatorCheck {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LocatorCheckId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", updatable = false))
    private PersonId person;
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "checked_at")
    private Instant checkedAt;
    @Column(name = "`system`")      // MySQL reserves the word
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LocatorSystem system;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LocatorInputs inputs;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LocatorResult result;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "facility_id"))
    private FacilityId facility;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "note_p2"))
    private Confidential note;
    @Column(name = "checked_by")
    private UUID checkedBy;

    protected LocatorCheck() { }

    /**
     * @param facility needed when the result is FOUND
     * @param note closed for {@link #cell}, or null
     * @throws RuleViolation FOUND_WITHOUT_PLACE, IN_THE_FUTURE
     */
    public LocatorCheck(LocatorCheckId id, Stay stay, LocatorSystem system, LocatorInputs inputs, LocatorResult result, FacilityId facility,
                        Confidential note, MemberId by, Instant checkedAt, Instant now) {
        if (Checks.required(result, "result") == LocatorResult.FOUND && facility == null) {
            throw new RuleViolation(Rule.FOUND_WITHOUT_PLACE, "facility");
        }
        if (checkedAt.isAfter(now)) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "checkedAt");
        }
        this.id = id;
        this.file = stay.file();
        this.person = stay.person();
        this.stay = stay.id().value();
        this.system = Checks.required(system, "system");
        this.inputs = Checks.required(inputs, "inputs");
        this.result = result;
        this.facility = result == LocatorResult.FOUND ? facility : null;
        this.note = note;
        this.checkedBy = by.value();
        this.checkedAt = checkedAt;
    }

    static Cell cell(CaseFileId file, LocatorCheckId id) {
        return new Cell(file, "locator_check", "note_p2", id.value());
    }
}
