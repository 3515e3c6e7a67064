package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.Ledger;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;
import org.tanggol.ledger.Posting;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What a step of a bond enters into the books (docs/bonds.md has the table). Asked before the step is taken. */
@ApplicationScoped
class BondPosting {

    @Inject
    Ledger ledger;

    /**
     * @return empty where nothing moves; the journal of the event itself comes first
     * @throws RuleViolation BOND_AMOUNT_DIFFERS where what is paid or comes back is another sum than the books have; CO_FUNDER_STATE, UNKNOWN_VALUE
     */
    List<Posting> of(Bond bond, Shares shares, Happened what) {
        Money held = bond.held();
        Money total = held.plus(shares.paidIn());
        return switch (what.step()) {
            case MONEY_SET_ASIDE -> List.of(setAside(bond));
            case SHARE_PAID_IN -> paidIn(bond, shares, what);
            case SHARE_HANDED_BACK -> List.of(Posting.dropped(bond.pot(), bond.id(), Money.ZERO, Map.of(what.coFunder(), concerned(shares, what).share())));
            case CO_FUNDER_PAID -> List.of(Posting.coFunderPaid(bond.pot(), bond.id(), what.coFunder(), concerned(shares, what).due()));
            case REQUEST_WITHDRAWN, REQUEST_DECLINED, OTHER_FUND_FOUND -> total.isZero() ? List.of() : List.of(Posting.dropped(bond.pot(), bond.id(), held, shares.byParty()));
            case PAYMENT_MADE -> {
                requireEqual(bond.amount(), total, "step");
                yield List.of(Posting.paymentSent(bond.pot(), bond.id(), total));
            }
            case PAYMENT_REJECTED -> List.of(Posting.paymentRejected(bond.pot(), bond.id(), total));
            case RECEIPT_ARRIVED -> List.of(Posting.receiptArrived(bond.pot(), bond.id(), total));
            case REFUND_ARRIVED -> {
                requireEqual(total, what.amount(), "amount");
                yield List.of(refund(bond, shares, what, total));
            }
            // the allowance is against what the fund itself may lose
            case BREACH_NOTICE -> held.isZero() ? List.of() : List.of(Posting.breachNoticed(bond.pot(), bond.id(), held));
            case BREACH_RESCINDED -> held.isZero() ? List.of() : List.of(Posting.breachRescinded(bond.pot(), bond.id(), held));
            case BREACH_FINAL -> List.of(Posting.forfeited(bond.pot(), bond.id(), held, held, shares.byParty()));
            case INTEREST_ARRIVED -> List.of(Posting.interestReceived(bond.pot(), bond.id(), what.amount(), balance(bond, Account.INTEREST_RECEIVABLE, null)));
            case BOND_SET, AMOUNT_CHANGED -> lowered(bond, shares.leave(what.amount()));
            default -> List.of();
        };
    }

    private static CoFunder concerned(Shares shares, Happened what) {
        CoFunder coFunder = shares.of(what.coFunder());
        coFunder.require(what.step().share());
        return coFunder;
    }

    /** The first time, or what is missing since more was set. */
    private static Posting setAside(Bond bond) {
        return bond.held().isZero() ? Posting.setAside(bond.pot(), bond.id(), bond.asked()) : Posting.amountRaised(bond.pot(), bond.id(), bond.asked().minus(bond.held()));
    }

    /** Less was set than is set aside: the rest can be promised to others. */
    private static List<Posting> lowered(Bond bond, Money to) {
        return bond.held().compareTo(to) > 0 ? List.of(Posting.amountLowered(bond.pot(), bond.id(), bond.held().minus(to))) : List.of();
    }

    /** With what the fund had set aside in their place. */
    private static List<Posting> paidIn(Bond bond, Shares shares, Happened what) {
        List<Posting> journals = new ArrayList<>(List.of(Posting.sharePaidIn(bond.pot(), bond.id(), what.coFunder(), concerned(shares, what).share())));
        Money tooMuch = tooMuch(bond, shares);
        if (tooMuch.isPositive()) {
            journals.add(Posting.amountLowered(bond.pot(), bond.id(), tooMuch));
        }
        return journals;
    }

    /** What the fund has set aside beside what co-funders have agreed to, above the amount of the bond. */
    static Money tooMuch(Bond bond, Shares shares) {
        if (bond.amount() == null) {
            return Money.ZERO;
        }
        Money tooMuch = bond.held().minus(shares.leave(bond.amount()));
        return tooMuch.isPositive() ? tooMuch : Money.ZERO;
    }

    private Posting refund(Bond bond, Shares shares, Happened what, Money total) {
        Map<PartyId, Posting.ShareOfRefund> returned = new LinkedHashMap<>();
        Map<PartyId, Posting.ShareOfRefund> given = new LinkedHashMap<>();
        Money ours = what.interest();
        for (CoFunder coFunder : shares.in(CoFunderState.PAID_IN)) {
            Money interest = Shares.interest(coFunder, what.interest(), total);
            ours = ours.minus(interest);
            (coFunder.returned() == CoFunderReturn.NOTHING ? given : returned).put(coFunder.id(),
                new Posting.ShareOfRefund(coFunder.share(), interest, balance(bond, Account.CO_FUNDER_SHARES, coFunder.id()).negated()));
        }
        return Posting.refundReceived(bond.pot(), bond.id(), bond.held(), ours, balance(bond, Account.INTEREST_RECEIVABLE, null), returned, given);
    }

    private Money balance(Bond bond, Account account, PartyId party) {
        return ledger.balances(bond.id()).stream().filter(one -> one.account() == account && (party == null || party.equals(one.party()))).map(Ledger.BondBalance::balance).reduce(Money.ZERO, Money::plus);
    }

    private static void requireEqual(Money expected, Money given, String field) {
        if (!expected.equals(given)) {
            throw new RuleViolation(Rule.BOND_AMOUNT_DIFFERS, field, expected.decimal());
        }
    }
}
