package org.tanggol.bonds;

import static org.tanggol.bonds.BondFunding.*;
import static org.tanggol.bonds.BondOutcome.DENIED_BY_DHS;
import static org.tanggol.bonds.BondOutcome.GRANTED;
import static org.tanggol.bonds.BondOutcome.HEARING_SET;
import static org.tanggol.bonds.BondOutcome.NOT_SET;
import static org.tanggol.bonds.BondOutcome.NO_JURISDICTION;
import static org.tanggol.bonds.BondOutcome.REDETERMINATION_REQUESTED;
import static org.tanggol.bonds.BondOutcome.REVERSED;
import static org.tanggol.bonds.BondOutcome.STAYED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can happen to a bond: the whole state machine. A step belongs to the authority's side or to the money's, and leads from some of its states to one. Forms are those of EOIR and ICE.
 */
public enum BondStep {
    RELEASE_DENIED_BY_DHS(Set.of(NOT_SET), DENIED_BY_DHS),
    JURISDICTION_DENIED(Set.of(NOT_SET, DENIED_BY_DHS, REDETERMINATION_REQUESTED, HEARING_SET), NO_JURISDICTION),
    /** 8 CFR 1003.19; a later request after a decision needs changed circumstances (1003.19(e)). */
    REDETERMINATION_ASKED(Set.of(NOT_SET, DENIED_BY_DHS, NO_JURISDICTION, GRANTED, BondOutcome.DENIED, REVERSED), REDETERMINATION_REQUESTED),
    HEARING_ARRANGED(Set.of(REDETERMINATION_REQUESTED), HEARING_SET),
    BOND_SET(Set.of(NOT_SET, REDETERMINATION_REQUESTED, HEARING_SET), GRANTED, Need.AMOUNT, Need.AUTHORITY),
    BOND_DENIED(Set.of(REDETERMINATION_REQUESTED, HEARING_SET), BondOutcome.DENIED),
    AMOUNT_CHANGED(Set.of(GRANTED, STAYED), (BondOutcome) null, Need.AMOUNT),
    /** EOIR-43, 8 CFR 1003.19(i)(2). */
    STAY_FILED(Set.of(GRANTED), STAYED),
    STAY_LAPSED(Set.of(STAYED), GRANTED),
    DECISION_REVERSED(Set.of(GRANTED, STAYED), REVERSED),

    FUND_ASKED(Side.ASKER, EnumSet.of(NOT_ASKED, DECLINED, WITHDRAWN, CLAIMED_ELSEWHERE), REQUESTED, Need.AMOUNT, Need.FUND),
    PUT_ON_WAITLIST(Side.FUND, EnumSet.of(REQUESTED), WAITLISTED),
    TAKEN_UP(Side.FUND, EnumSet.of(WAITLISTED), REQUESTED),
    REQUEST_DECLINED(Side.FUND, EnumSet.of(REQUESTED, WAITLISTED), DECLINED),
    /** The second approval does it, and nobody by hand. */
    MONEY_SET_ASIDE(Side.BY_ITSELF, EnumSet.of(REQUESTED), SET_ASIDE),
    OTHER_FUND_FOUND(Side.BY_ITSELF, EnumSet.of(REQUESTED), CLAIMED_ELSEWHERE),
    /** A co-funder's share has come to the fund, and belongs to this bond. */
    SHARE_PAID_IN(Side.FUND, EnumSet.of(REQUESTED, WAITLISTED, SET_ASIDE, ELIGIBILITY_SUBMITTED, ELIGIBLE, CONTRACT_SIGNED), (BondFunding) null, Need.CO_FUNDER),
    SHARE_HANDED_BACK(Side.FUND, EnumSet.of(REQUESTED, WAITLISTED, SET_ASIDE, ELIGIBILITY_SUBMITTED, ELIGIBLE, CONTRACT_SIGNED), (BondFunding) null, Need.CO_FUNDER),
    REQUEST_WITHDRAWN(Side.ASKER, EnumSet.of(REQUESTED, WAITLISTED, SET_ASIDE, ELIGIBILITY_SUBMITTED, ELIGIBLE, CONTRACT_SIGNED), WITHDRAWN),
    /** Under whose name the bond will be: before the contract is signed. */
    OBLIGOR_CHOSEN(Side.FUND, EnumSet.of(REQUESTED, WAITLISTED, SET_ASIDE, ELIGIBILITY_SUBMITTED, ELIGIBLE), (BondFunding) null, Need.OBLIGOR),
    /** Another name, after the contract: ICE agrees to it on paper. */
    OBLIGOR_SUBSTITUTED(Side.FUND, EnumSet.of(CONTRACT_SIGNED, CONFIRMED, NOT_RELEASED, ACTIVE, DEMANDED, DEMAND_MISSED, CANCELLED, CANCELLATION_NOTICED, REFUND_CLAIMED), (BondFunding) null, Need.OBLIGOR),
    ELIGIBILITY_SENT(Side.FUND, EnumSet.of(SET_ASIDE), ELIGIBILITY_SUBMITTED),
    ELIGIBILITY_CONFIRMED(Side.FUND, EnumSet.of(ELIGIBILITY_SUBMITTED), ELIGIBLE),
    CONTRACT_MADE(Side.FUND, EnumSet.of(ELIGIBLE), CONTRACT_SIGNED),
    PAYMENT_MADE(Side.FUND, EnumSet.of(CONTRACT_SIGNED), SENT),
    /** The money is with the fund again, and the contract stands. */
    PAYMENT_REJECTED(Side.FUND, EnumSet.of(SENT), CONTRACT_SIGNED),
    /** Form I-305. */
    RECEIPT_ARRIVED(Side.FUND, EnumSet.of(SENT), CONFIRMED),
    RELEASED(Side.ASKER, EnumSet.of(CONFIRMED, NOT_RELEASED), ACTIVE),
    RELEASE_REFUSED(Side.ASKER, EnumSet.of(CONFIRMED), NOT_RELEASED),
    /** Form I-340: bring the person on this day. */
    DEMAND_ARRIVED(Side.FUND, EnumSet.of(ACTIVE), DEMANDED, Need.DUE),
    DEMAND_MET(Side.ASKER, EnumSet.of(DEMANDED, DEMAND_MISSED), ACTIVE),
    DEMAND_UNMET(Side.ASKER, EnumSet.of(DEMANDED), DEMAND_MISSED),
    CANCELLATION(Side.ASKER, EnumSet.of(CONFIRMED, NOT_RELEASED, ACTIVE, DEMANDED, DEMAND_MISSED), CANCELLED, Need.REASON),
    /** Form I-391. */
    CANCELLATION_NOTICE(Side.FUND, EnumSet.of(CANCELLED), CANCELLATION_NOTICED),
    REFUND_ASKED(Side.FUND, EnumSet.of(CANCELLATION_NOTICED), REFUND_CLAIMED),
    REFUND_ARRIVED(Side.FUND, EnumSet.of(CANCELLATION_NOTICED, REFUND_CLAIMED), REFUNDED, Need.AMOUNT, Need.INTEREST),
    /** What came back for a co-funder. */
    CO_FUNDER_PAID(Side.FUND, EnumSet.of(REFUNDED), REFUNDED, Need.CO_FUNDER),
    /** Form I-323; 30 days to contest it by Form I-290B. */
    BREACH_NOTICE(Side.FUND, EnumSet.of(ACTIVE, DEMANDED, DEMAND_MISSED), BREACH_NOTICED, Need.DUE),
    BREACH_CONTESTED(Side.FUND, EnumSet.of(BREACH_NOTICED), BREACH_APPEALED),
    BREACH_RESCINDED(Side.FUND, EnumSet.of(BREACH_NOTICED, BREACH_APPEALED), ACTIVE),
    BREACH_FINAL(Side.FUND, EnumSet.of(BREACH_NOTICED, BREACH_APPEALED), FORFEITED),
    /** Owed until the breach (8 USC 1363(b)). */
    INTEREST_ARRIVED(Side.FUND, EnumSet.of(FORFEITED), FORFEITED, Need.AMOUNT),
    BOND_CLOSED(Side.FUND, EnumSet.of(REFUNDED, FORFEITED), CLOSED);

    /** What must be said with a step. */
    public enum Need { AMOUNT, AUTHORITY, FUND, DUE, REASON, INTEREST, CO_FUNDER, OBLIGOR }

    /** Who records it: whoever works on the case; whoever keeps the fund; or nobody, because another deed does it. */
    enum Side { CASE, ASKER, FUND, BY_ITSELF }

    private final Side side;
    private final Set<BondOutcome> outcomes;
    private final BondOutcome outcome;
    private final Set<BondFunding> fundings;
    private final BondFunding funding;
    private final Set<Need> needs;

    BondStep(Set<BondOutcome> from, BondOutcome to, Need... needs) {
        this.side = Side.CASE;
        this.outcomes = from;
        this.outcome = to;
        this.fundings = Set.of();
        this.funding = null;
        this.needs = Set.of(needs);
    }

    BondStep(Side side, EnumSet<BondFunding> from, BondFunding to, Need... needs) {
        this.side = side;
        this.outcomes = Set.of();
        this.outcome = null;
        this.fundings = Set.copyOf(from);
        this.funding = to;
        this.needs = Set.of(needs);
    }

    /** Whether it can come next. */
    boolean follows(BondOutcome was, BondFunding money) {
        if (isOfAuthority()) {
            return outcomes.contains(was) && money.isBeforePayment();
        }
        return fundings.contains(money) && (!needsGrant() || was == GRANTED) && (this != FUND_ASKED || mayBeAskedFor(was));
    }

    /** Some funds promise an amount before the judge decides, so that nobody waits for it a day longer. */
    private static boolean mayBeAskedFor(BondOutcome was) {
        return was == REDETERMINATION_REQUESTED || was == HEARING_SET || was == GRANTED || was == STAYED;
    }

    /** Nothing goes to ICE before a bond is set, nor while a stay holds it. */
    private boolean needsGrant() {
        return this == ELIGIBILITY_SENT || this == ELIGIBILITY_CONFIRMED || this == CONTRACT_MADE || this == PAYMENT_MADE;
    }

    /** What can come next by somebody's hand, in the order of the list. */
    public static List<BondStep> after(BondOutcome outcome, BondFunding funding) {
        return Stream.of(values()).filter(step -> step.side != Side.BY_ITSELF && step.follows(outcome, funding)).toList();
    }

    public boolean isOfAuthority() {
        return side == Side.CASE;
    }

    /** Whether whoever keeps the fund records it, and not whoever works on the case. */
    public boolean isOfFund() {
        return side == Side.FUND;
    }

    /** Whether available cash may be more after it, so that somebody who waits can be taken up. */
    public boolean freesMoney() {
        return this == REQUEST_DECLINED || this == SHARE_PAID_IN || this == REFUND_ARRIVED || this == INTEREST_ARRIVED;
    }

    boolean isByItself() {
        return side == Side.BY_ITSELF;
    }

    public boolean needs(Need need) {
        return needs.contains(need);
    }

    /** Where the share is of the co-funder whom it is about; null where it is about none. */
    CoFunderState share() {
        return switch (this) {
            case SHARE_PAID_IN -> CoFunderState.PROMISED;
            case SHARE_HANDED_BACK -> CoFunderState.PAID_IN;
            case CO_FUNDER_PAID -> CoFunderState.DUE;
            default -> null;
        };
    }

    BondOutcome outcome(BondOutcome was) {
        return outcome == null ? was : outcome;
    }

    BondFunding funding(BondFunding was) {
        return funding == null ? was : funding;
    }
}
