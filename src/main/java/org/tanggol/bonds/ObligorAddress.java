package org.tanggol.bonds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;
import org.tanggol.platform.RuleViolation;

/** Where ICE writes to an obligor, from a day on; added and never changed. */
@Entity
@Table(name = "obligor_address")
class ObligorAddress {

    private static final String TABLE = "obligor_address";
    private static final String ADDRESS = "address_p2";

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "obligor_id", updatable = false))
    private ObligorId obligor;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = ADDRESS, updatable = false))
    private Confidential address;
    @Column(name = "from_day", updatable = false)
    private LocalDate since;
    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;
    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected ObligorAddress() { }

    /** @param from the local day since which ICE has it @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG */
    ObligorAddress(ObligorId obligor, String address, LocalDate from, OrganizationVault.Box box, MemberId by, Instant now) {
        this.id = Ids.next();
        this.obligor = obligor;
        this.address = box.close(TABLE, ADDRESS, id, Checks.requiredText(address, "address", ObligorEntry.LONGEST_ADDRESS));
        this.since = Checks.required(from, "from");
        this.recordedBy = by.value();
        this.recordedAt = now;
    }

    String address(OrganizationVault.Box box) {
        return box.open(TABLE, ADDRESS, id, address);
    }

    ObligorId obligor() {
        return obligor;
    }

    LocalDate from() {
        return since;
    }
}
