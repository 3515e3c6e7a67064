package org.tanggol.bonds;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Money;

/**
 * What was asked of a fund for one bond, as far as it may be added up with others.
 *
 * @param claim keyed print of the person, equal for all their bonds
 * @param obligor under whose name it is, or null
 */
record Asking(BondId bond, FundId fund, byte[] claim, ObligorId obligor, Money sum, Instant at) {

    static Asking of(Bond bond) {
        return new Asking(bond.id(), bond.pot().fund(), bond.claim(), bond.obligor(), bond.asked(), bond.askedAt());
    }

    /** With what was asked of the same fund within so many days, for the same person or under the same name: a sum that is asked for in parts is still that sum. @param days zero for this one alone */
    Money within(int days, Collection<Asking> others) {
        if (days == 0) {
            return sum;
        }
        Duration reach = Duration.ofDays(days);
        return sum.plus(Money.sum(others.stream().filter(one -> !one.bond.equals(bond) && one.fund.equals(fund) && isOfSame(one) && Duration.between(one.at, at).abs().compareTo(reach) <= 0)
            .map(Asking::sum).toList()));
    }

    private boolean isOfSame(Asking other) {
        return Arrays.equals(claim, other.claim) || obligor != null && obligor.equals(other.obligor);
    }
}
