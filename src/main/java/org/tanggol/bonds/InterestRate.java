package org.tanggol.bonds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.Id;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;

/** The rate of a quarter, and where it is published. */
@Entity
@SqlResultSetMapping(name = InterestRate.WITH_USE, entities = @EntityResult(entityClass = InterestRate.class), columns = @ColumnResult(name = "used", type = Long.class))
@DynamicUpdate      // a key rotation may have closed the source anew meanwhile
@Table(name = "interest_rate")
class InterestRate {

    /** Reads a rate with a column that says whether interest was entered by it. */
    static final String WITH_USE = "rateWithUse";

    private static final int LONGEST_SOURCE = 200;
    private static final String TABLE = "interest_rate";
    private static final String SOURCE = "source_p2";

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(name = "quarter_from", updatable = false)
    private LocalDate quarter;
    private int thousandths;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = SOURCE))
    private Confidential source;
    @Column(name = "set_by")
    private UUID setBy;
    @Column(name = "set_at")
    private Instant setAt;
    @Version
    private long version;

    protected InterestRate() { }

    InterestRate(Quarter quarter) {
        this.id = Ids.next();
        this.quarter = quarter.from();
    }

    /** @param rate thousandths of a percent a year, checked */
    void set(int rate, String published, OrganizationVault.Box box, MemberId by, Instant now) {
        thousandths = rate;
        source = box.close(TABLE, SOURCE, id, Checks.requiredText(published, "source", LONGEST_SOURCE));
        setBy = by.value();
        setAt = now;
    }

    UUID id() {
        return id;
    }

    Quarter quarter() {
        return new Quarter(quarter);
    }

    int thousandths() {
        return thousandths;
    }

    String source(OrganizationVault.Box box) {
        return box.open(TABLE, SOURCE, id, source);
    }
}
