package org.tanggol.bonds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.FundRules;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.Pot;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.ledger.WaitlistOrder;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** How many approve, and who comes first: by the rule the fund has written down, whoever asks and in however many parts. */
class FundDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final FundId FUND = FundId.next();
    private static final byte[] SHE = {1};
    private static final byte[] HE = {2};
    private static final ObligorId PARISH = ObligorId.next();

    private static Asking asking(FundId fund, byte[] who, ObligorId obligor, int dollars, int daysAgo) {
        return new Asking(BondId.next(), fund, who, obligor, Money.ofDollars(dollars), NOW.minus(Duration.ofDays(daysAgo)));
    }

    @Test
    void aboveALimitOneMoreApproves() {
        FundRules rules = new FundRules(2, Money.ofDollars(5_000), WaitlistOrder.FIRST_COME, 0);
        assertThat(rules.needed(Money.ofDollars(5_000))).as("up to it").isEqualTo(2);
        assertThat(rules.needed(Money.ofDollars(5_000).plus(new Money(1)))).isEqualTo(3);
        assertThat(FundRules.PLAIN.needed(Money.ofDollars(1_000_000))).isEqualTo(2);
    }

    @Test
    void aSumThatIsAskedForInPartsIsStillThatSum() {
        Asking one = asking(FUND, SHE, PARISH, 3_000, 0);
        List<Asking> others = List.of(one, asking(FUND, SHE, null, 2_000, 10), asking(FUND, HE, PARISH, 1_000, 30), asking(FUND, HE, null, 700, 1), asking(FUND, SHE, null, 500, 31),
            asking(FundId.next(), SHE, PARISH, 400, 1));
        assertThat(one.within(30, others)).as("the same person, and the same name; not what is older, another's, or of another fund").isEqualTo(Money.ofDollars(6_000));
        assertThat(one.within(0, others)).isEqualTo(Money.ofDollars(3_000));
        assertThat(asking(FUND, SHE, null, 100, 0).within(5, List.of(asking(FUND, HE, null, 900, 0)))).as("two bonds without a name are not of one name").isEqualTo(Money.ofDollars(100));
    }

    @Test
    void rulesHaveBounds() {
        assertThatThrownBy(() -> new FundRules(1, null, WaitlistOrder.FIRST_COME, 0)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.NUMBER_OUT_OF_RANGE));
        assertThatThrownBy(() -> new FundRules(2, null, WaitlistOrder.FIRST_COME, 367)).hasMessageContaining("velocityDays");
        assertThatThrownBy(() -> new FundRules(2, Money.ZERO, WaitlistOrder.FIRST_COME, 0)).hasMessageContaining("moreAbove");
    }

    @Test
    void theWaitlistIsInTheOrderOfTheFundsRule() {
        Bond early = waiting(9_000, 5);
        Bond small = waiting(2_000, 3);
        Bond long_ = waiting(5_000, 1);
        List<Bond> all = List.of(long_, early, small);
        Map<CaseFileId, Instant> since = Map.of(long_.file(), NOW.minus(Duration.ofDays(400)), early.file(), NOW.minus(Duration.ofDays(20)));
        assertThat(Waitlist.sorted(all, WaitlistOrder.FIRST_COME, Map.of())).containsExactly(early, small, long_);
        assertThat(Waitlist.sorted(all, WaitlistOrder.SMALLEST_AMOUNT, Map.of())).containsExactly(small, long_, early);
        assertThat(Waitlist.sorted(all, WaitlistOrder.LONGEST_DETAINED, since)).as("who is free comes last").containsExactly(long_, early, small);
    }

    private static Bond waiting(int dollars, int daysAgo) {
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        Bond bond = new Bond(CaseFileId.next(), null, BondKind.DELIVERY, MemberId.next(), LocalDate.of(2026, 11, 30), at);
        bond.ask(new Pot(FUND, RestrictionId.next()), Money.ofDollars(dollars), SHE, MemberId.next(), at);
        return bond;
    }

    @Test
    void anApprovalIsOfTheNameToo() {
        Bond bond = waiting(5_000, 1);
        bond.took(BondStep.REDETERMINATION_ASKED, LocalDate.of(2026, 11, 30), NOW);
        bond.took(BondStep.FUND_ASKED, LocalDate.of(2026, 11, 30), NOW);
        byte[] before = new BondDeciding().print(bond);
        int asking = bond.asking();
        bond.standsUnder(PARISH, NoticeWay.MAIL);
        assertThat(new BondDeciding().print(bond)).isNotEqualTo(before);
        assertThat(bond.asking()).as("whoever approved before can approve again").isGreaterThan(asking);
    }
}
