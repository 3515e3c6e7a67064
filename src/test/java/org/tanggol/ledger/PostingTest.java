package org.tanggol.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Each event of a fund enters what the table of events says (docs/bonds.md), and it balances. */
class PostingTest {

    private static final FundId FUND = FundId.next();
    private static final Pot POT = new Pot(FUND, RestrictionId.next());
    private static final Pot FREE = new Pot(FUND, RestrictionId.next());
    private static final BondId BOND = BondId.next();
    private static final PartyId AUNT = PartyId.next();
    private static final PartyId PARISH = PartyId.next();

    private static Money usd(long dollars) {
        return Money.ofDollars(dollars);
    }

    private static Stream<Posting> everyEvent() {
        return Stream.of(Posting.giftReceived(POT, usd(5)), Posting.loanDrawn(POT, PARISH, usd(5)), Posting.loanRepaid(POT, PARISH, usd(5)), Posting.reserveFilled(POT, usd(5)),
            Posting.reserveReleased(POT, usd(5)), Posting.sharePaidIn(POT, BOND, AUNT, usd(5)), Posting.setAside(POT, BOND, usd(5)), Posting.amountRaised(POT, BOND, usd(5)),
            Posting.amountLowered(POT, BOND, usd(5)), Posting.dropped(POT, BOND, usd(4), Map.of(AUNT, usd(2), PARISH, usd(1))), Posting.paymentSent(POT, BOND, usd(5)), Posting.bankFee(POT, usd(5)),
            Posting.receiptArrived(POT, BOND, usd(5)), Posting.paymentRejected(POT, BOND, usd(5)), Posting.interestAccrued(POT, BOND, usd(3), Map.of(AUNT, usd(1))),
            Posting.refundReceived(POT, BOND, usd(4), usd(1), usd(2), Map.of(AUNT, new Posting.ShareOfRefund(usd(2), usd(1), usd(2)))), Posting.coFunderPaid(POT, BOND, AUNT, usd(3)),
            Posting.breachNoticed(POT, BOND, usd(4)), Posting.breachRescinded(POT, BOND, usd(4)), Posting.forfeited(POT, BOND, usd(4), usd(4), Map.of(AUNT, usd(2))),
            Posting.interestReceived(POT, BOND, usd(2), usd(1)), Posting.writtenOff(POT, BOND, usd(4), usd(1), Map.of(AUNT, usd(2))), Posting.recovered(POT, usd(5)), Posting.restrictionMet(POT, FREE, usd(5)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyEvent")
    void everyEventBalancesUnderEachRestriction(Posting posting) {
        Map<RestrictionId, Long> sums = posting.lines().stream().collect(Collectors.groupingBy(Line::restriction, Collectors.summingLong(Line::movesBy)));
        assertThat(sums.values()).containsOnly(0L);
        assertThat(posting.fund()).isEqualTo(FUND);
    }

    @Test
    void thereIsAPostingForEachEvent() {
        Set<JournalEvent> events = EnumSet.copyOf(everyEvent().map(Posting::event).toList());
        assertThat(events).isEqualTo(EnumSet.complementOf(EnumSet.of(JournalEvent.REVERSAL, JournalEvent.MANUAL)));
    }

    /** "D 1010 5.00", in order. */
    private static List<String> lines(Posting posting) {
        return posting.lines().stream().map(line -> (line.side() == Side.DEBIT ? "D " : "C ") + line.account().code() + " " + line.amount()).toList();
    }

    @Test
    void settingAsideMovesCashOutOfWhatMayBePromised() {
        assertThat(lines(Posting.setAside(POT, BOND, usd(9_500)))).containsExactly("D 1020 9500.00", "C 1010 9500.00");
    }

    @Test
    void aPaymentGoesThroughTransitToTheTreasury() {
        assertThat(lines(Posting.paymentSent(POT, BOND, usd(6_000)))).containsExactly("D 1100 6000.00", "C 1020 6000.00");
        assertThat(lines(Posting.receiptArrived(POT, BOND, usd(6_000)))).containsExactly("D 1200 6000.00", "C 1100 6000.00");
        assertThat(lines(Posting.paymentRejected(POT, BOND, usd(6_000)))).containsExactly("D 1020 6000.00", "C 1100 6000.00");
    }

    @Test
    void aRefundKeepsWhatBelongsToOthersOutOfAvailableCash() {
        // a bond of 6,000 of which an aunt paid 2,000; 14.38 of interest came where 12.00 had been accrued, all of it the fund's
        Posting refund = Posting.refundReceived(POT, BOND, usd(4_000), new Money(1_438), usd(12), Map.of(AUNT, new Posting.ShareOfRefund(usd(2_000), Money.ZERO, usd(2_000))));
        assertThat(lines(refund)).containsExactly("D 1010 4014.38", "D 1020 2000.00", "C 1200 6000.00", "C 1300 12.00", "D 2200 2000.00", "C 2300 2000.00", "C 4300 2.38");
    }

    @Test
    void interestThatWasAccruedTooHighIsTakenBackFromIncome() {
        assertThat(lines(Posting.refundReceived(POT, BOND, usd(1_000), usd(3), usd(5), Map.of()))).containsExactly("D 1010 1003.00", "C 1200 1000.00", "C 1300 5.00", "D 4300 2.00");
    }

    @Test
    void aFinalBreachCostsEachItsOwnShare() {
        assertThat(lines(Posting.forfeited(POT, BOND, usd(4_000), usd(4_000), Map.of(AUNT, usd(2_000)))))
            .containsExactly("D 1290 4000.00", "C 5110 4000.00", "D 5100 4000.00", "D 2200 2000.00", "C 1200 6000.00");
    }

    @Test
    void aMetRestrictionMovesTheMoneyWithIt() {
        Posting met = Posting.restrictionMet(POT, FREE, usd(700));
        assertThat(lines(met)).containsExactly("D 3100 700.00", "C 1010 700.00", "D 1010 700.00", "C 3000 700.00");
        assertThat(met.lines()).extracting(Line::restriction).containsExactly(POT.restriction(), POT.restriction(), FREE.restriction(), FREE.restriction());
    }

    @Test
    void whatDoesNotBalanceIsNoPosting() {
        List<Line> lines = List.of(new Line(POT.restriction(), Account.CASH_AVAILABLE, null, null, Side.DEBIT, usd(5)), new Line(POT.restriction(), Account.GIFTS, null, null, Side.CREDIT, usd(4)));
        refused(lines);
        // equal in all, and not under each restriction
        refused(List.of(new Line(POT.restriction(), Account.CASH_AVAILABLE, null, null, Side.DEBIT, usd(5)), new Line(FREE.restriction(), Account.GIFTS, null, null, Side.CREDIT, usd(5))));
        refused(List.of());
    }

    private static void refused(List<Line> lines) {
        assertThatThrownBy(() -> Posting.manual(FUND, lines, ProposalId.next())).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.LEDGER_UNBALANCED));
    }

    @Test
    void amountsOfNothingOrLessEnterNothing() {
        assertThatThrownBy(() -> Posting.giftReceived(POT, Money.ZERO)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Posting.setAside(POT, BOND, usd(-5))).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.AMOUNT_NOT_POSITIVE));
        assertThatThrownBy(() -> Posting.giftReceived(POT, new Money(Money.MOST_CENTS + 1))).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.AMOUNT_TOO_LARGE));
    }

    @Test
    void aLineNamesABondWhereItsAccountIsKeptForEach() {
        assertThatThrownBy(() -> new Line(POT.restriction(), Account.POSTED, null, null, Side.DEBIT, usd(5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line(POT.restriction(), Account.GIFTS, BOND, null, Side.DEBIT, usd(5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line(POT.restriction(), Account.CO_FUNDER_SHARES, BOND, null, Side.DEBIT, usd(5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReversalIsTheMirrorOfAll() {
        Posting gift = Posting.giftReceived(POT, usd(5));
        JournalId id = JournalId.next();
        Posting reversal = Posting.reversal(FUND, id, gift.lines());
        assertThat(lines(reversal)).containsExactly("D 4000 5.00", "C 1010 5.00");
        assertThat(reversal.reverses()).isEqualTo(id);
    }

    @Test
    void linesComeBackAsTheyWereWrittenDown() {
        List<Line> lines = Posting.dropped(POT, BOND, usd(4), Map.of(AUNT, usd(2), PARISH, usd(1))).lines();
        assertThat(JournalPrint.read(JournalPrint.lines(lines))).isEqualTo(lines);
    }
}
