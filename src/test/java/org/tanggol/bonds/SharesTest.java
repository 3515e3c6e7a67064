package org.tanggol.bonds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Ledger;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;
import org.tanggol.ledger.Posting;
import org.tanggol.ledger.Pot;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The fund's part and those of co-funders are the bond: what is asked for, set aside, sent and returned follows, to the cent. */
class SharesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static Bond asked(int dollars) {
        Bond bond = new Bond(CaseFileId.next(), null, BondKind.DELIVERY, MemberId.next(), DAY, NOW);
        bond.took(BondStep.BOND_SET, DAY, NOW);
        bond.set(BondAuthority.DHS, Money.ofDollars(dollars), Shares.NONE);
        bond.ask(new Pot(FundId.next(), RestrictionId.next()), Money.ofDollars(dollars), new byte[32], MemberId.next(), NOW);
        bond.took(BondStep.FUND_ASKED, DAY, NOW);
        return bond;
    }

    private static CoFunder coFunder(Bond bond, long cents, CoFunderReturn returned, CoFunderState state) {
        CoFunder coFunder = new CoFunder(PartyId.next(), bond, new CoFunderEntry("Aunt", new Money(cents), returned), null, MemberId.next(), NOW);
        coFunder.moved(state);
        return coFunder;
    }

    private static Happened about(BondStep step, CoFunder coFunder) {
        return new Happened(step, DAY, BondSource.BANK, "Bank statement", null, null, null, null, null, null, null, coFunder.id(), null, null);
    }

    /** As the books have it after the shares were paid in. */
    private static BondPosting withBooks(Bond bond, Shares shares) {
        BondPosting postings = new BondPosting();
        postings.ledger = new Ledger() {
            @Override
            public List<BondBalance> balances(BondId id) {
                return shares.in(CoFunderState.PAID_IN).stream().map(one -> new BondBalance(bond.pot(), Account.CO_FUNDER_SHARES, one.id(), one.share().negated())).toList();
            }
        };
        return postings;
    }

    @Test
    void whatAFundGivesIsWhatCoFundersLeave() {
        Bond bond = asked(6_000);
        int before = bond.asking();
        Shares shares = new Shares(List.of(coFunder(bond, 200_000, CoFunderReturn.SHARE, CoFunderState.PROMISED)));
        bond.shared(shares, NOW);
        assertThat(bond.asked()).isEqualTo(Money.ofDollars(4_000));
        assertThat(bond.asking()).as("approvals of the whole count no longer").isGreaterThan(before);
        bond.set(null, Money.ofDollars(5_000), shares);
        assertThat(bond.asked()).isEqualTo(Money.ofDollars(3_000));
    }

    @Test
    void aShareThatComesFreesWhatTheFundHadSetAsideInItsPlace() {
        Bond bond = asked(6_000);
        bond.took(BondStep.MONEY_SET_ASIDE, DAY, NOW);
        bond.holds(Money.ofDollars(6_000));
        CoFunder aunt = coFunder(bond, 200_000, CoFunderReturn.SHARE, CoFunderState.PROMISED);
        Shares shares = new Shares(List.of(aunt));
        bond.shared(shares, NOW);
        assertThat(bond.held()).as("a promise frees nothing").isEqualTo(Money.ofDollars(6_000));
        List<Posting> journals = new BondPosting().of(bond, shares, about(BondStep.SHARE_PAID_IN, aunt));
        assertThat(journals).extracting(one -> one.event() + " " + one.total()).containsExactly("SHARE_PAID_IN 2000.00", "AMOUNT_LOWERED 2000.00");
    }

    @Test
    void whatIsHandedBackMustComeFromTheFund() {
        Bond bond = asked(6_000);
        bond.took(BondStep.MONEY_SET_ASIDE, DAY, NOW);
        bond.holds(Money.ofDollars(4_000));
        CoFunder aunt = coFunder(bond, 200_000, CoFunderReturn.SHARE, CoFunderState.PAID_IN);
        assertThat(new BondPosting().of(bond, new Shares(List.of(aunt)), about(BondStep.SHARE_HANDED_BACK, aunt))).singleElement().satisfies(one -> assertThat(one.total()).isEqualTo(Money.ofDollars(2_000)));
        aunt.moved(CoFunderState.HANDED_BACK);
        bond.shared(new Shares(List.of(aunt)), NOW);
        assertThat(bond.funding()).as("two people approve more").isEqualTo(BondFunding.REQUESTED);
        assertThat(bond.asked()).isEqualTo(Money.ofDollars(6_000));
    }

    @Test
    void nothingIsSentBeforePartsAndBondAreEqual() {
        Bond bond = asked(6_000);
        bond.holds(Money.ofDollars(4_000));
        Happened sent = Happened.plain(BondStep.PAYMENT_MADE, DAY, BondSource.BANK, "Wire", null);
        Shares promised = new Shares(List.of(coFunder(bond, 200_000, CoFunderReturn.SHARE, CoFunderState.PROMISED)));
        assertThatThrownBy(() -> new BondPosting().of(bond, promised, sent)).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.BOND_AMOUNT_DIFFERS));
        Shares paid = new Shares(List.of(coFunder(bond, 200_000, CoFunderReturn.SHARE, CoFunderState.PAID_IN)));
        assertThat(new BondPosting().of(bond, paid, sent)).singleElement().satisfies(one -> assertThat(one.total()).isEqualTo(Money.ofDollars(6_000)));
    }

    @Test
    void aShareThatIsElsewhereIsRefusedByName() {
        Bond bond = asked(6_000);
        CoFunder aunt = coFunder(bond, 200_000, CoFunderReturn.SHARE, CoFunderState.HANDED_BACK);
        assertThatThrownBy(() -> new BondPosting().of(bond, new Shares(List.of(aunt)), about(BondStep.SHARE_PAID_IN, aunt)))
            .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.CO_FUNDER_STATE));
        assertThatThrownBy(() -> new BondPosting().of(bond, Shares.NONE, about(BondStep.SHARE_PAID_IN, aunt))).as("of another bond")
            .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.UNKNOWN_VALUE));
    }

    /** Whatever the shares, what comes from the Treasury goes to somebody, and a cent that cannot be divided is the fund's. */
    @Test
    void everyCentOfARefundGoesToSomebody() {
        Random random = new Random(20261130);
        CoFunderReturn[] ways = CoFunderReturn.values();
        for (int round = 0; round < 500; round++) {
            Bond bond = asked(6_000);
            List<CoFunder> all = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                all.add(coFunder(bond, 1 + random.nextInt(100_000), ways[random.nextInt(ways.length)], CoFunderState.PAID_IN));
            }
            Shares shares = new Shares(all);
            bond.holds(Money.ofDollars(6_000).minus(shares.paidIn()));
            Money interest = new Money(random.nextInt(50_000));
            Happened refund = new Happened(BondStep.REFUND_ARRIVED, DAY, BondSource.BANK, "Bank statement", Money.ofDollars(6_000), interest, null, null, null, null, null);
            Posting posting = withBooks(bond, shares).of(bond, shares, refund).get(0);
            Money available = moved(posting, Account.CASH_AVAILABLE);
            Money kept = moved(posting, Account.CASH_SET_ASIDE);
            assertThat(available.plus(kept)).isEqualTo(Money.ofDollars(6_000).plus(interest));
            Money owed = Money.sum(all.stream().map(one -> Shares.owed(one, interest, Money.ofDollars(6_000))).toList());
            assertThat(kept).as("what is owed to co-funders is kept out of available cash").isEqualTo(owed);
            assertThat(moved(posting, Account.REFUNDS_DUE)).isEqualTo(owed.negated());
            assertThat(moved(posting, Account.GIFTS)).isEqualTo(Money.sum(all.stream().filter(one -> one.returned() == CoFunderReturn.NOTHING).map(CoFunder::share).toList()).negated());
        }
    }

    private static Money moved(Posting posting, Account account) {
        return new Money(posting.lines().stream().filter(line -> line.account() == account).mapToLong(line -> (line.side() == org.tanggol.ledger.Side.DEBIT ? 1 : -1) * line.amount().cents()).sum());
    }
}
