package org.tanggol.reference;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.Ids;

/** Who changed which field of a facility, from what to what, and why. Written once; all organizations can read it. */
@Entity
@Immutable
@Table(name = "reference_change")
class ReferenceChange {

    @Id
    private UUID id;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "facility_id"))
    private FacilityId facility;
    private String field;
    @Column(name = "old_value")
    private String oldValue;
    @Column(name = "new_value")
    private String newValue;
    private String reason;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "org_id"))
    private OrganizationId organization;
    private Instant at;

    protected ReferenceChange() { }

    /** @param reason CORRECTED, or the kind of the question whose answer it is */
    ReferenceChange(FacilityId facility, FieldChange change, String reason, MemberId member, OrganizationId organization, Instant now) {
        this.id = Ids.next();
        this.facility = facility;
        this.field = change.field();
        this.oldValue = change.oldValue();
        this.newValue = change.newValue();
        this.reason = reason;
        this.member = member;
        this.organization = organization;
        this.at = now;
    }
}
