package org.tanggol.bonds;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The parts that co-funders have in one bond. The fund's part and theirs are its amount. */
record Shares(List<CoFunder> all) {

    static final Shares NONE = new Shares(List.of());

    /** @throws RuleViolation UNKNOWN_VALUE for somebody who has no part in this bond */
    CoFunder of(PartyId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.UNKNOWN_VALUE, "coFunder"));
    }

    List<CoFunder> in(CoFunderState state) {
        return all.stream().filter(one -> one.state() == state).toList();
    }

    /** In the books for the bond. */
    Money paidIn() {
        return sum(one -> one.state() == CoFunderState.PAID_IN);
    }

    /** What they have paid in and what they have promised. */
    Money agreed() {
        return sum(one -> one.state() == CoFunderState.PAID_IN || one.state() == CoFunderState.PROMISED);
    }

    private Money sum(Predicate<CoFunder> which) {
        return Money.sum(all.stream().filter(which).map(CoFunder::share).toList());
    }

    /** What is left for the fund; never below zero. */
    Money leave(Money amount) {
        Money rest = amount.minus(agreed());
        return rest.isNegative() ? Money.ZERO : rest;
    }

    /** What is in the books for each. */
    Map<PartyId, Money> byParty() {
        Map<PartyId, Money> shares = new LinkedHashMap<>();
        in(CoFunderState.PAID_IN).forEach(one -> shares.put(one.id(), one.share()));
        return shares;
    }

    /** A co-funder's part of the interest, rounded down to the cent: what is left over is the fund's. @param total of the bond */
    static Money interest(CoFunder coFunder, Money interest, Money total) {
        if (coFunder.returned() != CoFunderReturn.SHARE_AND_INTEREST || interest.isZero()) {
            return Money.ZERO;
        }
        return new Money(BigInteger.valueOf(interest.cents()).multiply(BigInteger.valueOf(coFunder.share().cents())).divide(BigInteger.valueOf(total.cents())).longValueExact());
    }

    /** What a co-funder is owed when the refund comes. */
    static Money owed(CoFunder coFunder, Money interest, Money total) {
        return coFunder.returned() == CoFunderReturn.NOTHING ? Money.ZERO : coFunder.share().plus(interest(coFunder, interest, total));
    }
}
