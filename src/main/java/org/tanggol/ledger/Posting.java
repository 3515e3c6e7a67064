package org.tanggol.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * What one event of a fund enters into the books: lines that balance within the fund and within each restriction. Pure; {@link Ledger#post} stores it, in the transaction of the event. There is one
 * method for each event, so that nobody chooses accounts; the numbers P1 to P21 are those of docs/bonds.md. Shares are those of co-funders, by party.
 *
 * @param reverses the journal this one undoes, or null
 * @param proposal what was proposed by hand, or null
 * @param fromReserve whether what cash available cannot bear is first released from the reserve
 */
public record Posting(FundId fund, JournalEvent event, List<Line> lines, JournalId reverses, ProposalId proposal, boolean fromReserve) {

    /** @throws RuleViolation LEDGER_UNBALANCED */
    public Posting {
        lines = List.copyOf(lines);
        Map<RestrictionId, Long> sums = new HashMap<>();
        lines.forEach(line -> sums.merge(line.restriction(), line.movesBy(), Math::addExact));
        if (lines.size() < 2 || sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new RuleViolation(Rule.LEDGER_UNBALANCED, "lines");
        }
    }

    /** What a co-funder gets of a refund. @param principal of the bond @param interest of it @param owed what stands in the books for this co-funder and bond */
    public record ShareOfRefund(Money principal, Money interest, Money owed) { }

    /** P1. */
    public static Posting giftReceived(Pot pot, Money amount) {
        return of(pot, JournalEvent.GIFT_RECEIVED).debit(Account.CASH_AVAILABLE, amount).credit(Account.GIFTS, amount).made();
    }

    /** P2. */
    public static Posting loanDrawn(Pot pot, PartyId lender, Money amount) {
        return of(pot, JournalEvent.LOAN_DRAWN).debit(Account.CASH_AVAILABLE, amount).credit(Account.LOANS, null, lender, amount).made();
    }

    /** P2. */
    public static Posting loanRepaid(Pot pot, PartyId lender, Money amount) {
        return of(pot, JournalEvent.LOAN_REPAID).debit(Account.LOANS, null, lender, amount).credit(Account.CASH_AVAILABLE, amount).made();
    }

    /** P3. */
    public static Posting reserveFilled(Pot pot, Money amount) {
        return of(pot, JournalEvent.RESERVE_FILLED).debit(Account.CASH_IN_RESERVE, amount).credit(Account.CASH_AVAILABLE, amount).made();
    }

    /** P3. */
    public static Posting reserveReleased(Pot pot, Money amount) {
        return of(pot, JournalEvent.RESERVE_RELEASED).debit(Account.CASH_AVAILABLE, amount).credit(Account.CASH_IN_RESERVE, amount).made();
    }

    /** P4: a co-funder pays in its share; it never becomes available to others. */
    public static Posting sharePaidIn(Pot pot, BondId bond, PartyId coFunder, Money amount) {
        return of(pot, JournalEvent.SHARE_PAID_IN).debit(Account.CASH_SET_ASIDE, bond, amount).credit(Account.CO_FUNDER_SHARES, bond, coFunder, amount).made();
    }

    /** P5: the fund's share of an approved bond leaves the cash that may be promised. */
    public static Posting setAside(Pot pot, BondId bond, Money amount) {
        return of(pot, JournalEvent.SET_ASIDE).debit(Account.CASH_SET_ASIDE, bond, amount).credit(Account.CASH_AVAILABLE, amount).made();
    }

    /** P6: by this much. */
    public static Posting amountRaised(Pot pot, BondId bond, Money by) {
        return of(pot, JournalEvent.AMOUNT_RAISED).debit(Account.CASH_SET_ASIDE, bond, by).credit(Account.CASH_AVAILABLE, by).made();
    }

    /** P6: by this much. */
    public static Posting amountLowered(Pot pot, BondId bond, Money by) {
        return of(pot, JournalEvent.AMOUNT_LOWERED).debit(Account.CASH_AVAILABLE, by).credit(Account.CASH_SET_ASIDE, bond, by).made();
    }

    /** P7: dropped before payment; the fund's share is free again, and co-funders get theirs back. */
    public static Posting dropped(Pot pot, BondId bond, Money fundShare, Map<PartyId, Money> shares) {
        Lines lines = of(pot, JournalEvent.DROPPED).debit(Account.CASH_AVAILABLE, fundShare);
        each(shares, (coFunder, share) -> lines.debit(Account.CO_FUNDER_SHARES, bond, coFunder, share));
        return lines.credit(Account.CASH_SET_ASIDE, bond, fundShare.plus(Money.sum(shares.values()))).made();
    }

    /** P8: wire or ACH. */
    public static Posting paymentSent(Pot pot, BondId bond, Money amount) {
        return of(pot, JournalEvent.PAYMENT_SENT).debit(Account.IN_TRANSIT, bond, amount).credit(Account.CASH_SET_ASIDE, bond, amount).made();
    }

    /** P9: what cash available cannot bear comes from the reserve first. */
    public static Posting bankFee(Pot pot, Money amount) {
        return of(pot, JournalEvent.BANK_FEE).debit(Account.FEES, amount).credit(Account.CASH_AVAILABLE, amount).fromReserve();
    }

    /** P10: Form I-305. */
    public static Posting receiptArrived(Pot pot, BondId bond, Money amount) {
        return of(pot, JournalEvent.RECEIPT_ARRIVED).debit(Account.POSTED, bond, amount).credit(Account.IN_TRANSIT, bond, amount).made();
    }

    /** P11: it stays set aside until it is sent again or dropped. */
    public static Posting paymentRejected(Pot pot, BondId bond, Money amount) {
        return of(pot, JournalEvent.PAYMENT_REJECTED).debit(Account.CASH_SET_ASIDE, bond, amount).credit(Account.IN_TRANSIT, bond, amount).made();
    }

    /** P12. @param ours the fund's part @param shares parts that the fund owes to co-funders */
    public static Posting interestAccrued(Pot pot, BondId bond, Money ours, Map<PartyId, Money> shares) {
        Lines lines = of(pot, JournalEvent.INTEREST_ACCRUED).debit(Account.INTEREST_RECEIVABLE, bond, ours.plus(Money.sum(shares.values()))).credit(Account.INTEREST, ours);
        each(shares, (coFunder, share) -> lines.credit(Account.CO_FUNDER_SHARES, bond, coFunder, share));
        return lines.made();
    }

    /**
     * P13 and P14: the refund of a bond with its interest. What co-funders get is kept out of available cash; the difference to what had been accrued goes to interest income.
     *
     * @param principal the fund's share of the bond
     * @param interest the fund's part of the interest that came
     * @param accrued what stands as interest receivable of the bond, for all
     */
    public static Posting refundReceived(Pot pot, BondId bond, Money principal, Money interest, Money accrued, Map<PartyId, ShareOfRefund> shares) {
        return refundReceived(pot, bond, principal, interest, accrued, shares, Map.of());
    }

    /** P13 and P14, with shares that were given for good: what came back of them is a gift now, and available. */
    public static Posting refundReceived(Pot pot, BondId bond, Money principal, Money interest, Money accrued, Map<PartyId, ShareOfRefund> shares, Map<PartyId, ShareOfRefund> given) {
        Money gifts = Money.sum(given.values().stream().map(ShareOfRefund::principal).toList());
        Lines lines = of(pot, JournalEvent.REFUND_RECEIVED).debit(Account.CASH_AVAILABLE, principal.plus(interest).plus(gifts));
        Money theirs = Money.ZERO;
        Money theirPrincipal = Money.ZERO;
        for (ShareOfRefund share : shares.values()) {
            theirs = theirs.plus(share.principal()).plus(share.interest());
            theirPrincipal = theirPrincipal.plus(share.principal());
        }
        lines.debit(Account.CASH_SET_ASIDE, bond, theirs).credit(Account.POSTED, bond, principal.plus(theirPrincipal).plus(gifts)).credit(Account.INTEREST_RECEIVABLE, bond, accrued);
        each(shares, (coFunder, share) -> lines.debit(Account.CO_FUNDER_SHARES, bond, coFunder, share.owed())
            .credit(Account.REFUNDS_DUE, null, coFunder, share.principal().plus(share.interest())));
        each(given, (coFunder, share) -> lines.debit(Account.CO_FUNDER_SHARES, bond, coFunder, share.owed()));
        lines.credit(Account.GIFTS, gifts);
        return lines.rest(Account.INTEREST).made();
    }

    /** P15: out of what was set aside for the bond. */
    public static Posting coFunderPaid(Pot pot, BondId bond, PartyId coFunder, Money amount) {
        return of(pot, JournalEvent.CO_FUNDER_PAID).debit(Account.REFUNDS_DUE, null, coFunder, amount).credit(Account.CASH_SET_ASIDE, bond, amount).made();
    }

    /** P16. */
    public static Posting breachNoticed(Pot pot, BondId bond, Money amount) {
        return of(pot, JournalEvent.BREACH_NOTICED).debit(Account.ALLOWANCE_MOVEMENT, amount).credit(Account.LOSS_ALLOWANCE, bond, amount).made();
    }

    /** P16. */
    public static Posting breachRescinded(Pot pot, BondId bond, Money amount) {
        return of(pot, JournalEvent.BREACH_RESCINDED).debit(Account.LOSS_ALLOWANCE, bond, amount).credit(Account.ALLOWANCE_MOVEMENT, amount).made();
    }

    /** P17 and P18: the breach is final. @param allowance what stands against the bond @param fundShare lost by the fund @param shares lost by co-funders, each its own */
    public static Posting forfeited(Pot pot, BondId bond, Money allowance, Money fundShare, Map<PartyId, Money> shares) {
        Lines lines = of(pot, JournalEvent.FORFEITED).debit(Account.LOSS_ALLOWANCE, bond, allowance).credit(Account.ALLOWANCE_MOVEMENT, allowance).debit(Account.FORFEITURE_LOSS, fundShare);
        each(shares, (coFunder, share) -> lines.debit(Account.CO_FUNDER_SHARES, bond, coFunder, share));
        return lines.credit(Account.POSTED, bond, fundShare.plus(Money.sum(shares.values()))).made();
    }

    /** P19: owed even after a breach. @param accrued what stands as interest receivable of the bond */
    public static Posting interestReceived(Pot pot, BondId bond, Money received, Money accrued) {
        return of(pot, JournalEvent.INTEREST_RECEIVED).debit(Account.CASH_AVAILABLE, received).credit(Account.INTEREST_RECEIVABLE, bond, accrued).rest(Account.INTEREST).made();
    }

    /** P20: a refund is given up. @param principal the fund's share @param interest what stands as receivable of the bond @param shares of the principal that co-funders lose */
    public static Posting writtenOff(Pot pot, BondId bond, Money principal, Money interest, Map<PartyId, Money> shares) {
        Lines lines = of(pot, JournalEvent.WRITTEN_OFF).debit(Account.WRITE_OFFS, principal.plus(interest));
        each(shares, (coFunder, share) -> lines.debit(Account.CO_FUNDER_SHARES, bond, coFunder, share));
        return lines.credit(Account.POSTED, bond, principal.plus(Money.sum(shares.values()))).credit(Account.INTEREST_RECEIVABLE, bond, interest).made();
    }

    /** P20: it came all the same. */
    public static Posting recovered(Pot pot, Money amount) {
        return of(pot, JournalEvent.RECOVERED).debit(Account.CASH_AVAILABLE, amount).credit(Account.WRITE_OFFS, amount).made();
    }

    /** P21: the money is free of a donor's restriction, and moves with it. @param free the fund's money without restriction */
    public static Posting restrictionMet(Pot restricted, Pot free, Money amount) {
        if (!restricted.fund().equals(free.fund()) || restricted.equals(free)) {
            throw new IllegalArgumentException("A restriction is met within a fund");
        }
        List<Line> lines = new ArrayList<>(of(restricted, JournalEvent.RESTRICTION_MET).debit(Account.NET_ASSETS_RESTRICTED, amount).credit(Account.CASH_AVAILABLE, amount).lines);
        lines.addAll(of(free, JournalEvent.RESTRICTION_MET).debit(Account.CASH_AVAILABLE, amount).credit(Account.NET_ASSETS, amount).lines);
        return new Posting(free.fund(), JournalEvent.RESTRICTION_MET, lines, null, null, false);
    }

    /** Lines somebody made by hand. */
    static Posting manual(FundId fund, List<Line> lines, ProposalId proposal) {
        return new Posting(fund, JournalEvent.MANUAL, lines, null, proposal, false);
    }

    static Posting reversal(FundId fund, JournalId of, List<Line> lines) {
        return new Posting(fund, JournalEvent.REVERSAL, lines.stream().map(Line::turned).sorted(Comparator.comparing(Line::side)).toList(), of, null, false);
    }

    /** The same, with this much released from the reserve first. */
    Posting releasing(RestrictionId restriction, Money amount) {
        List<Line> more = new ArrayList<>(of(new Pot(fund, restriction), event).debit(Account.CASH_AVAILABLE, amount).credit(Account.CASH_IN_RESERVE, amount).lines);
        more.addAll(lines);
        return new Posting(fund, event, more, reverses, proposal, false);
    }

    /** All that is debited, which is all that is credited. */
    public Money total() {
        return Money.sum(lines.stream().filter(line -> line.side() == Side.DEBIT).map(Line::amount).toList());
    }

    private static Lines of(Pot pot, JournalEvent event) {
        return new Lines(pot, event);
    }

    /** In the order of ids, so that the same event gives the same lines. */
    private static <T> void each(Map<PartyId, T> shares, java.util.function.BiConsumer<PartyId, T> act) {
        shares.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(PartyId::value))).forEach(one -> act.accept(one.getKey(), one.getValue()));
    }

    /** Lines while they are put together; an amount of nothing gives no line. */
    private static final class Lines {

        private final Pot pot;
        private final JournalEvent event;
        private final List<Line> lines = new ArrayList<>();

        Lines(Pot pot, JournalEvent event) {
            this.pot = pot;
            this.event = event;
        }

        Lines debit(Account account, Money amount) {
            return add(account, null, null, Side.DEBIT, amount);
        }

        Lines debit(Account account, BondId bond, Money amount) {
            return add(account, bond, null, Side.DEBIT, amount);
        }

        Lines debit(Account account, BondId bond, PartyId party, Money amount) {
            return add(account, bond, party, Side.DEBIT, amount);
        }

        Lines credit(Account account, Money amount) {
            return add(account, null, null, Side.CREDIT, amount);
        }

        Lines credit(Account account, BondId bond, Money amount) {
            return add(account, bond, null, Side.CREDIT, amount);
        }

        Lines credit(Account account, BondId bond, PartyId party, Money amount) {
            return add(account, bond, party, Side.CREDIT, amount);
        }

        private Lines add(Account account, BondId bond, PartyId party, Side side, Money amount) {
            if (amount.isNegative()) {
                throw new RuleViolation(Rule.AMOUNT_NOT_POSITIVE, "amount");
            }
            if (!amount.isZero()) {
                lines.add(new Line(pot.restriction(), account, bond, party, side, amount.toPost("amount")));
            }
            return this;
        }

        /** Whatever is missing on a side goes to this account. */
        Lines rest(Account account) {
            long sum = lines.stream().mapToLong(Line::movesBy).reduce(0, Math::addExact);
            return sum >= 0 ? credit(account, new Money(sum)) : debit(account, new Money(-sum));
        }

        Posting made() {
            return new Posting(pot.fund(), event, lines, null, null, false);
        }

        Posting fromReserve() {
            return new Posting(pot.fund(), event, lines, null, null, true);
        }
    }
}
