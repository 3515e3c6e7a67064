package org.tanggol.ledger;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/** Who lends to a fund, until when. One lender with two maturities is two of these: what is owed is kept for each. */
@Entity
@DynamicUpdate      // a key rotation may have closed the name anew meanwhile
@Table(name = "fund_lender")
class Lender extends AggregateRoot<PartyId> {

    private static final String TABLE = "fund_lender";
    private static final String NAME = "name_p2";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PartyId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund_id", updatable = false))
    private FundId fund;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = NAME))
    private Confidential name;
    @Column(name = "matures_on", updatable = false)
    private LocalDate maturesOn;
    @Column(name = "added_by", updatable = false)
    private UUID addedBy;
    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    protected Lender() { }

    /** @param maturesOn null for a loan without a day @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG */
    Lender(FundId fund, String name, LocalDate maturesOn, OrganizationVault.Box box, MemberId by, Instant now) {
        this.id = PartyId.next();
        this.fund = fund;
        this.name = box.close(TABLE, NAME, id.value(), Checks.requiredText(name, "lenderName", FundTerms.LONGEST_NAME));
        this.maturesOn = maturesOn;
        this.addedBy = by.value();
        this.addedAt = now;
    }

    static String name(OrganizationVault.Box box, PartyId id, Confidential name) {
        return box.open(TABLE, NAME, id.value(), name);
    }

    @Override
    public PartyId id() {
        return id;
    }

    FundId fund() {
        return fund;
    }
}
