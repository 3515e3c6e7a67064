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
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What some money of a fund may be used for: the will of a donor, a region, a program; or no restriction. Its terms stay as they were agreed. */
@Entity
@DynamicUpdate      // a key rotation may have closed the terms anew meanwhile
@Table(name = "fund_restriction")
class FundRestriction extends AggregateRoot<RestrictionId> {

    private static final int LONGEST_TERMS = 300;

    private static final String TABLE = "fund_restriction";
    private static final String TERMS = "terms_p2";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RestrictionId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund_id", updatable = false))
    private FundId fund;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private RestrictionKind kind;
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "free_mark", updatable = false)
    private String freeMark;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = TERMS))
    private Confidential terms;
    @Column(name = "opened_by", updatable = false)
    private UUID openedBy;
    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    protected FundRestriction() { }

    private FundRestriction(FundId fund, RestrictionKind kind, MemberId by, Instant now) {
        this.id = RestrictionId.next();
        this.fund = fund;
        this.kind = kind;
        this.openedBy = by.value();
        this.openedAt = now;
    }

    /** Comes with the fund. */
    static FundRestriction none(FundId fund, MemberId by, Instant now) {
        FundRestriction none = new FundRestriction(fund, RestrictionKind.UNRESTRICTED, by, now);
        none.freeMark = "Y";
        return none;
    }

    /** @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG; UNKNOWN_VALUE for money without restriction, which every fund has */
    static FundRestriction by(FundId fund, RestrictionKind kind, String terms, OrganizationVault.Box box, MemberId by, Instant now) {
        if (Checks.required(kind, "kind") == RestrictionKind.UNRESTRICTED) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "kind", "DONOR, GEOGRAPHY, PROGRAM");
        }
        String agreed = Checks.requiredText(terms, "terms", LONGEST_TERMS);
        FundRestriction restriction = new FundRestriction(fund, kind, by, now);
        restriction.terms = box.close(TABLE, TERMS, restriction.id.value(), agreed);
        return restriction;
    }

    /** What was agreed; null without restriction. */
    String terms(OrganizationVault.Box box) {
        return box.open(TABLE, TERMS, id.value(), terms);
    }

    @Override
    public RestrictionId id() {
        return id;
    }

    FundId fund() {
        return fund;
    }

    RestrictionKind kind() {
        return kind;
    }
}
