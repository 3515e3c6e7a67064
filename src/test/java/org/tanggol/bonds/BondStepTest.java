package org.tanggol.bonds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.Pot;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Which step can follow which: nothing leaves before a bond is set, nothing is lost after it was cancelled, and there is a way out of every state. */
class BondStepTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static Bond bond() {
        return new Bond(CaseFileId.next(), null, BondKind.DELIVERY, MemberId.next(), DAY, NOW);
    }

    private static Bond after(BondStep... steps) {
        Bond bond = bond();
        for (BondStep step : steps) {
            bond.took(step, DAY, NOW);
        }
        return bond;
    }

    @Test
    void aBondGoesFromTheRequestToTheRefund() {
        Bond bond = after(BondStep.REDETERMINATION_ASKED, BondStep.HEARING_ARRANGED, BondStep.FUND_ASKED, BondStep.MONEY_SET_ASIDE, BondStep.BOND_SET, BondStep.ELIGIBILITY_SENT,
            BondStep.ELIGIBILITY_CONFIRMED, BondStep.CONTRACT_MADE, BondStep.PAYMENT_MADE, BondStep.PAYMENT_REJECTED, BondStep.PAYMENT_MADE, BondStep.RECEIPT_ARRIVED, BondStep.RELEASED,
            BondStep.DEMAND_ARRIVED, BondStep.DEMAND_MET, BondStep.CANCELLATION, BondStep.CANCELLATION_NOTICE, BondStep.REFUND_ASKED, BondStep.REFUND_ARRIVED, BondStep.BOND_CLOSED);
        assertThat(bond.funding()).isEqualTo(BondFunding.CLOSED);
        assertThat(BondStep.after(bond.outcome(), bond.funding())).isEmpty();
    }

    @Test
    void nothingGoesToIceBeforeABondIsSetOrWhileAStayHoldsIt() {
        Bond early = after(BondStep.REDETERMINATION_ASKED, BondStep.HEARING_ARRANGED, BondStep.FUND_ASKED, BondStep.MONEY_SET_ASIDE);
        assertThatThrownBy(() -> early.require(BondStep.ELIGIBILITY_SENT)).isInstanceOf(RuleViolation.class);
        Bond stayed = after(BondStep.BOND_SET, BondStep.FUND_ASKED, BondStep.MONEY_SET_ASIDE, BondStep.ELIGIBILITY_SENT, BondStep.ELIGIBILITY_CONFIRMED, BondStep.CONTRACT_MADE, BondStep.STAY_FILED);
        assertThatThrownBy(() -> stayed.require(BondStep.PAYMENT_MADE)).isInstanceOf(RuleViolation.class);
        stayed.took(BondStep.STAY_LAPSED, DAY, NOW);
        stayed.require(BondStep.PAYMENT_MADE);
    }

    @Test
    void whatIsRefusedNamesWhatIsPossible() {
        Bond cancelled = after(BondStep.BOND_SET, BondStep.FUND_ASKED, BondStep.MONEY_SET_ASIDE, BondStep.ELIGIBILITY_SENT, BondStep.ELIGIBILITY_CONFIRMED, BondStep.CONTRACT_MADE, BondStep.PAYMENT_MADE,
            BondStep.RECEIPT_ARRIVED, BondStep.RELEASED, BondStep.CANCELLATION);
        assertThatThrownBy(() -> cancelled.require(BondStep.BREACH_NOTICE)).as("a breach after the cancellation").isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.rule()).isEqualTo(Rule.BOND_STEP_REFUSED);
            assertThat(refused.parameters()).containsExactly("OBLIGOR_SUBSTITUTED, CANCELLATION_NOTICE");
        });
    }

    @Test
    void nobodySetsMoneyAsideByHand() {
        for (BondOutcome outcome : BondOutcome.values()) {
            for (BondFunding funding : BondFunding.values()) {
                assertThat(BondStep.after(outcome, funding)).doesNotContain(BondStep.MONEY_SET_ASIDE, BondStep.OTHER_FUND_FOUND);
            }
        }
    }

    @Test
    void everyStateCanBeReachedAndLeftAgainUntilTheBondIsClosed() {
        record State(BondOutcome outcome, BondFunding funding) { }
        Set<State> met = new HashSet<>();
        Deque<State> open = new ArrayDeque<>(List.of(new State(BondOutcome.NOT_SET, BondFunding.NOT_ASKED)));
        while (!open.isEmpty()) {
            State state = open.pop();
            if (met.add(state)) {
                for (BondStep step : BondStep.values()) {
                    if (step.follows(state.outcome(), state.funding())) {
                        open.push(new State(step.outcome(state.outcome()), step.funding(state.funding())));
                    }
                }
            }
        }
        assertThat(met).extracting(State::outcome).contains(BondOutcome.values());
        assertThat(met).extracting(State::funding).contains(BondFunding.values());
        assertThat(met).filteredOn(state -> state.funding() != BondFunding.CLOSED && state.outcome() != BondOutcome.NO_JURISDICTION)
            .allSatisfy(state -> assertThat(BondStep.after(state.outcome(), state.funding())).isNotEmpty());
    }

    @Test
    void anApprovalCountsForWhatWasAskedForAndNoLongerWhenMoreIsSet() {
        Bond bond = after(BondStep.REDETERMINATION_ASKED);
        Pot pot = new Pot(FundId.next(), RestrictionId.next());
        bond.ask(pot, Money.ofDollars(5000), new byte[32], MemberId.next(), NOW);
        bond.took(BondStep.FUND_ASKED, DAY, NOW);
        BondDeciding deciding = new BondDeciding();
        byte[] before = deciding.print(bond);
        bond.took(BondStep.BOND_SET, DAY, NOW);
        bond.set(BondAuthority.IMMIGRATION_JUDGE, Money.ofDollars(7500), Shares.NONE);
        assertThat(bond.asked()).isEqualTo(Money.ofDollars(7500));
        assertThat(deciding.print(bond)).isNotEqualTo(before);
    }

    @Test
    void whatIsSetAsideIsFreeAgainWhenTheFundDeclinesTheRest() {
        Bond bond = after(BondStep.REDETERMINATION_ASKED);
        bond.ask(new Pot(FundId.next(), RestrictionId.next()), Money.ofDollars(5000), new byte[32], MemberId.next(), NOW);
        bond.took(BondStep.FUND_ASKED, DAY, NOW);
        bond.holds(Money.ofDollars(3000));
        Happened declined = Happened.plain(BondStep.REQUEST_DECLINED, DAY, BondSource.FUND, "Minutes", null);
        assertThat(new BondPosting().of(bond, Shares.NONE, declined)).singleElement().satisfies(posting -> assertThat(posting.total()).isEqualTo(Money.ofDollars(3000)));
        bond.holds(Money.ZERO);
        assertThat(new BondPosting().of(bond, Shares.NONE, declined)).as("nothing was set aside").isEmpty();
    }

    @Test
    void aNoticeThatDoesNotComeIsAskedAfterAndNotBefore() {
        BondRow row = new BondRow(null, null, null, BondKind.DELIVERY, BondOutcome.GRANTED, BondFunding.CANCELLED, null, null, null, null, null, null, Money.ZERO, null, List.of(), List.of(), DAY, NOW, NOW, 0, List.of(), null, null, 0, 0);
        assertThat(row.isSlow(DAY.plusDays(30))).isFalse();
        assertThat(row.isSlow(DAY.plusDays(31))).isTrue();
        assertThat(row.days(DAY.minusDays(1))).as("a day ahead where the reader lives").isZero();
    }

    @Test
    void aStepSaysWhatItNeeds() {
        LocalDate day = LocalDate.of(2026, 11, 30);
        assertThatThrownBy(() -> new Happened(BondStep.BOND_SET, day, BondSource.ORDER, "Order", null, null, BondAuthority.DHS, null, null, null, null)).hasMessageContaining("amount");
        assertThatThrownBy(() -> new Happened(BondStep.BREACH_NOTICE, day, BondSource.ICE_NOTICE, "I-323", null, null, null, null, null, null, null)).hasMessageContaining("dueOn");
        assertThatThrownBy(() -> Happened.plain(BondStep.RELEASED, day, BondSource.FAMILY, " ", null)).as("no step without a paper").hasMessageContaining("document");
    }
}
