package org.tanggol.bonds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.Pot;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.proceedings.ProceedingId;

/** One bond of a person: what was decided, and where its money is. Somebody may have several, one after the other. */
@Entity
@Table(name = "bond")
public class Bond extends AggregateRoot<BondId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BondId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proceeding_id", updatable = false))
    private ProceedingId proceeding;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private BondKind kind;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BondOutcome outcome;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BondFunding funding;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BondAuthority authority;
    @Column(name = "amount_cents")
    private Long amount;
    @Column(name = "fund_id")
    private UUID fund;
    @Column(name = "restriction_id")
    private UUID restriction;
    @Column(name = "asked_cents")
    private Long asked;
    @Column(name = "asked_by")
    private UUID askedBy;
    @Column(name = "asked_at")
    private Instant askedAt;
    private int asking;
    @Column(name = "held_cents")
    private long held;
    @Column(name = "claim_hash")
    private byte[] claim;
    @Column(name = "obligor_id")
    private UUID obligor;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticeWay service;
    private int steps;
    @Column(name = "since_on")
    private LocalDate since;
    @Column(name = "opened_by", updatable = false)
    private UUID openedBy;
    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Bond() { }

    /** @param today at the opener */
    Bond(CaseFileId file, ProceedingId proceeding, BondKind kind, MemberId by, LocalDate today, Instant now) {
        this.id = BondId.next();
        this.file = file;
        this.proceeding = proceeding;
        this.kind = Checks.required(kind, "kind");
        this.outcome = BondOutcome.NOT_SET;
        this.funding = BondFunding.NOT_ASKED;
        this.openedBy = by.value();
        this.openedAt = now;
        this.since = today;
        this.updatedAt = now;
    }

    /** @throws RuleViolation BOND_STEP_REFUSED, which names what can come next */
    void require(BondStep step) {
        if (!step.follows(outcome, funding)) {
            throw new RuleViolation(Rule.BOND_STEP_REFUSED, "step", BondStep.after(outcome, funding).stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
    }

    /** @param on the local day it happened @return its number among the steps of this bond */
    int took(BondStep step, LocalDate on, Instant now) {
        require(step);
        outcome = step.outcome(outcome);
        funding = step.funding(funding);
        if (!step.needs(BondStep.Need.CO_FUNDER) && !step.needs(BondStep.Need.OBLIGOR)) {
            since = on;     // a share that comes, or another name, does not make the bond's own waiting shorter
        }
        updatedAt = now;
        return ++steps;
    }

    /** The amount that was set. Where a fund was asked, approvals are of what was asked for before. */
    void set(BondAuthority by, Money newAmount, Shares shares) {
        amount = newAmount.cents();
        authority = by == null ? authority : by;
        Money rest = shares.leave(newAmount);
        if (isAsked() && rest.isPositive()) {
            askFor(rest);
        }
    }

    /** What is left for the fund has changed, because co-funders have. What was set aside too much is free when they pay. */
    void shared(Shares shares, Instant now) {
        updatedAt = now;
        if (amount == null) {
            return;
        }
        Money rest = shares.leave(amount());
        boolean more = rest.compareTo(held()) > 0;
        if (isAsked() && more) {
            askFor(rest);
        } else if (isAsked() && held > 0) {
            isEnough();
        } else if (funding.isSetAside() && more) {
            askAgain(rest);
        }
    }

    /** Under whose name it is, or will be. Where a fund was asked, approvals start again: they are of the name too. */
    void standsUnder(ObligorId name, NoticeWay how) {
        obligor = name.value();
        service = how;
        if (isAsked()) {
            asking++;
        }
    }

    private boolean isAsked() {
        return funding == BondFunding.REQUESTED || funding == BondFunding.WAITLISTED;
    }

    /** More was set than is set aside: what is asked for has changed, and two people approve it anew. */
    void askAgain(Money newAmount) {
        funding = BondFunding.REQUESTED;
        askFor(newAmount);
    }

    /** Less was set than had been asked for in addition: what is set aside is the whole. */
    void isEnough() {
        if (isAsked()) {
            funding = BondFunding.SET_ASIDE;
        }
    }

    void ask(Pot pot, Money upTo, byte[] claimHash, MemberId by, Instant now) {
        fund = pot.fund().value();
        restriction = pot.restriction().value();
        claim = claimHash;
        askedBy = by.value();
        askedAt = now;
        askFor(upTo);
    }

    private void askFor(Money upTo) {
        asked = upTo.cents();
        asking++;       // also when the same is asked for again after it was declined
    }

    void holds(Money money) {
        held = money.cents();
    }

    @Override
    public BondId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    ProceedingId proceeding() {
        return proceeding;
    }

    BondKind kind() {
        return kind;
    }

    BondOutcome outcome() {
        return outcome;
    }

    BondFunding funding() {
        return funding;
    }

    BondAuthority authority() {
        return authority;
    }

    /** As set; null until it is. */
    Money amount() {
        return amount == null ? null : new Money(amount);
    }

    /** The money that was asked for; null until it is. */
    Pot pot() {
        return fund == null ? null : new Pot(new FundId(fund), new RestrictionId(restriction));
    }

    Money asked() {
        return asked == null ? null : new Money(asked);
    }

    MemberId askedBy() {
        return askedBy == null ? null : new MemberId(askedBy);
    }

    Instant askedAt() {
        return askedAt;
    }

    int asking() {
        return asking;
    }

    /** Of the fund: set aside, sent or posted. */
    Money held() {
        return new Money(held);
    }

    /** Null until one is chosen. */
    ObligorId obligor() {
        return obligor == null ? null : new ObligorId(obligor);
    }

    NoticeWay service() {
        return service;
    }

    /** What the fund has, or is asked for where that is more. */
    Money wanted() {
        return new Money(isAsked() ? Math.max(held, asked) : held);
    }

    byte[] claim() {
        return claim;
    }

    /** Local day of the last step. */
    LocalDate since() {
        return since;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
