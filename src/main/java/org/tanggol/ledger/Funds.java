package org.tanggol.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Funds as the bonds that are paid out of them need them. */
@ApplicationScoped
public class Funds {

    @Inject
    FundShelf shelf;

    /** @throws RuleViolation NOT_FOUND */
    public void requireThere(FundId fund) {
        shelf.fund(fund);
    }

    /** @param restriction whose money is meant, or null for money under none @throws RuleViolation NOT_FOUND */
    public Pot pot(FundId fund, RestrictionId restriction) {
        shelf.fund(fund);
        return shelf.pot(fund, restriction);
    }

    /** By which rules funds decide, in one statement. */
    public Map<FundId, FundRules> rules(Collection<FundId> funds) {
        return shelf.funds(funds).stream().collect(Collectors.toMap(Fund::id, Fund::rules));
    }

    /** The most that stands under one obligor's name, or null. @throws RuleViolation NOT_FOUND */
    public Money capObligor(FundId fund) {
        return shelf.fund(fund).capObligor();
    }

    /** The most for people held in one place, or null. @throws RuleViolation NOT_FOUND */
    public Money capFacility(FundId fund) {
        return shelf.fund(fund).capFacility();
    }

    /** @throws RuleViolation NOT_FOUND; FUND_CAP for more than the fund gives for one person */
    public void requireWithinCap(FundId fund, Money amount) {
        Money cap = shelf.fund(fund).terms(shelf.box()).capPerson();
        if (cap != null && amount.compareTo(cap) > 0) {
            throw new RuleViolation(Rule.FUND_CAP, "amount", cap.decimal());
        }
    }
}
