package org.tanggol.ledger;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.AggregateRoot;

/** A bond fund: its name, its account at the bank, and the limits it goes by. Its money stands in the books and nowhere here. */
@Entity
@DynamicUpdate      // what was not changed is not written back: a key rotation may have closed it anew meanwhile
@Table(name = "fund")
public class Fund extends AggregateRoot<FundId> {

    private static final String TABLE = "fund";
    private static final String NAME = "name_p2";
    private static final String BANK = "bank_p2";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FundId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = NAME))
    private Confidential name;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = BANK))
    private Confidential bank;
    private String models;
    @Column(name = "minimum_reserve_cents")
    private long minimumReserve;
    @Column(name = "cap_person_cents")
    private Long capPerson;
    @Column(name = "cap_obligor_cents")
    private Long capObligor;
    @Column(name = "cap_facility_cents")
    private Long capFacility;
    private int approvals;
    @Column(name = "more_above_cents")
    private Long moreAbove;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "waitlist_order")
    private WaitlistOrder waitlist;
    @Column(name = "velocity_days")
    private int velocityDays;
    @Column(name = "opened_by", updatable = false)
    private UUID openedBy;
    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    protected Fund() { }

    Fund(FundTerms terms, OrganizationVault.Box box, MemberId by, Instant now) {
        this.id = FundId.next();
        this.openedBy = by.value();
        this.openedAt = now;
        describe(terms, box);
    }

    void describe(FundTerms terms, OrganizationVault.Box box) {
        name = box.close(TABLE, NAME, id.value(), terms.name());
        bank = box.close(TABLE, BANK, id.value(), terms.bank());
        models = Arrays.stream(FundModel.values()).filter(terms.models()::contains).map(Enum::name).collect(Collectors.joining(" "));
        minimumReserve = terms.minimumReserve().cents();
        capPerson = cents(terms.capPerson());
        capObligor = cents(terms.capObligor());
        capFacility = cents(terms.capFacility());
        approvals = terms.rules().approvals();
        moreAbove = cents(terms.rules().moreAbove());
        waitlist = terms.rules().waitlist();
        velocityDays = terms.rules().velocityDays();
    }

    private static Long cents(Money money) {
        return money == null ? null : Long.valueOf(money.cents());
    }

    private static Money money(Long cents) {
        return cents == null ? null : new Money(cents);
    }

    FundTerms terms(OrganizationVault.Box box) {
        return new FundTerms(box.open(TABLE, NAME, id.value(), name), box.open(TABLE, BANK, id.value(), bank), models(), new Money(minimumReserve), money(capPerson), money(capObligor), money(capFacility),
            rules());
    }

    FundRules rules() {
        return new FundRules(approvals, money(moreAbove), waitlist, velocityDays);
    }

    Money capObligor() {
        return money(capObligor);
    }

    Money capFacility() {
        return money(capFacility);
    }

    private Set<FundModel> models() {
        return models.isEmpty() ? Set.of() : Arrays.stream(models.split(" ")).map(FundModel::valueOf).collect(Collectors.toSet());
    }

    Money minimumReserve() {
        return new Money(minimumReserve);
    }

    @Override
    public FundId id() {
        return id;
    }

    MemberId openedBy() {
        return new MemberId(openedBy);
    }

    Instant openedAt() {
        return openedAt;
    }
}
