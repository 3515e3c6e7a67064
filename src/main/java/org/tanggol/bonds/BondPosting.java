package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.Ledger;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.Posting;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What a step of a bond enters into the books (docs/bonds.md has the table). Asked before the step is taken. */
@ApplicationScoped
class BondPosting {

    @Inject
    Ledger ledger;

    /**
     * @return empty where nothing moves
     * @throws RuleViolation BOND_AMOUNT_DIFFERS where what is paid or comes back is another sum than the books have
     */
    Optional<Posting> of(Bond bond, Happened what) {
        Money held = bond.held();
        return Optional.ofNullable(switch (what.step()) {
            case MONEY_SET_ASIDE -> setAside(bond);
            case REQUEST_WITHDRAWN, REQUEST_DECLINED -> held.isZero() ? null : Posting.dropped(bond.pot(), bond.id(), held, Map.of());
            case PAYMENT_MADE -> {
                requireEqual(bond.amount(), held);
                yield Posting.paymentSent(bond.pot(), bond.id(), held);
            }
            case PAYMENT_REJECTED -> Posting.paymentRejected(bond.pot(), bond.id(), held);
            case RECEIPT_ARRIVED -> Posting.receiptArrived(bond.pot(), bond.id(), held);
            case REFUND_ARRIVED -> {
                requireEqual(held, what.amount());
                yield Posting.refundReceived(bond.pot(), bond.id(), held, what.interest(), accrued(bond), Map.of());
            }
            case BREACH_NOTICE -> Posting.breachNoticed(bond.pot(), bond.id(), held);
            case BREACH_RESCINDED -> Posting.breachRescinded(bond.pot(), bond.id(), held);
            case BREACH_FINAL -> Posting.forfeited(bond.pot(), bond.id(), held, held, Map.of());
            case INTEREST_ARRIVED -> Posting.interestReceived(bond.pot(), bond.id(), what.amount(), accrued(bond));
            case BOND_SET, AMOUNT_CHANGED -> lowered(bond, what.amount());
            default -> null;
        });
    }

    /** The first time, or what is missing since more was set. */
    private static Posting setAside(Bond bond) {
        return bond.held().isZero() ? Posting.setAside(bond.pot(), bond.id(), bond.asked()) : Posting.amountRaised(bond.pot(), bond.id(), bond.asked().minus(bond.held()));
    }

    /** Less was set than is set aside: the rest can be promised to others. */
    private static Posting lowered(Bond bond, Money to) {
        return bond.held().compareTo(to) > 0 ? Posting.amountLowered(bond.pot(), bond.id(), bond.held().minus(to)) : null;
    }

    private Money accrued(Bond bond) {
        return ledger.balances(bond.id()).stream().filter(balance -> balance.account() == Account.INTEREST_RECEIVABLE).map(Ledger.BondBalance::balance).reduce(Money.ZERO, Money::plus);
    }

    private static void requireEqual(Money expected, Money given) {
        if (!expected.equals(given)) {
            throw new RuleViolation(Rule.BOND_AMOUNT_DIFFERS, "amount", expected.decimal());
        }
    }
}
