package org.tanggol.ledger;

import java.util.Set;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/**
 * What a fund is and goes by.
 *
 * @param bank which account at which bank; each fund has one
 * @param minimumReserve what stays in reserve; zero for none
 * @param capPerson the most for one person, or null
 * @param capObligor the most that stands under one obligor's name, or null
 * @param capFacility the most for people held in one place, or null
 * @param rules by which it decides
 */
public record FundTerms(String name, String bank, Set<FundModel> models, Money minimumReserve, Money capPerson, Money capObligor, Money capFacility, FundRules rules) {

    public static final int LONGEST_NAME = 120;

    /** @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE */
    public FundTerms {
        name = Checks.requiredText(name, "name", LONGEST_NAME);
        bank = Checks.requiredText(bank, "bank", LONGEST_NAME);
        models = models == null ? Set.of() : Set.copyOf(models);
        minimumReserve = minimumReserve == null ? Money.ZERO : minimumReserve;
        if (!minimumReserve.isZero()) {
            minimumReserve.toPost("minimumReserve");
        }
        limit(capPerson, "capPerson");
        limit(capObligor, "capObligor");
        limit(capFacility, "capFacility");
        Checks.required(rules, "rules");
    }

    /** Of a fund with plain rules. */
    public FundTerms(String name, String bank, Set<FundModel> models, Money minimumReserve, Money capPerson, Money capObligor, Money capFacility) {
        this(name, bank, models, minimumReserve, capPerson, capObligor, capFacility, FundRules.PLAIN);
    }

    private static void limit(Money cap, String field) {
        if (cap != null) {
            cap.toPost(field);
        }
    }

    @Override
    public String toString() {
        return "FundTerms";
    }
}
