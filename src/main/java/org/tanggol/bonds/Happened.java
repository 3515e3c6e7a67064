package org.tanggol.bonds;

import java.time.LocalDate;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.ledger.Voucher;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/**
 * One step of a bond as somebody is about to record it.
 *
 * @param on the local day it happened
 * @param document names the paper that shows it
 * @param amount set, asked for or received; or null
 * @param interest that came with a refund; or null for none
 * @param dueOn until when ICE wants something, or the last day to contest it; or null
 * @param fund that is asked, or null
 * @param restriction whose money is asked for, or null for money without
 * @param coFunder whose share it is about, or null
 * @param obligor under whose name the bond is from then on, or null
 * @param service how ICE sends them its notices, or null
 */
public record Happened(BondStep step, LocalDate on, BondSource source, String document, Money amount, Money interest, BondAuthority authority, LocalDate dueOn, CancellationReason reason,
                       FundId fund, RestrictionId restriction, PartyId coFunder, ObligorId obligor, NoticeWay service) {

    /** @throws RuleViolation FIELD_MISSING for what the step needs, FIELD_TOO_LONG, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE */
    public Happened {
        Checks.required(step, "step");
        Checks.required(on, "on");
        Checks.required(source, "source");
        document = Checks.requiredText(document, "document", Voucher.LONGEST_DOCUMENT);
        need(step, BondStep.Need.AMOUNT, amount, "amount");
        need(step, BondStep.Need.AUTHORITY, authority, "authority");
        need(step, BondStep.Need.DUE, dueOn, "dueOn");
        need(step, BondStep.Need.REASON, reason, "reason");
        need(step, BondStep.Need.FUND, fund, "fund");
        need(step, BondStep.Need.CO_FUNDER, coFunder, "coFunder");
        need(step, BondStep.Need.OBLIGOR, obligor, "obligor");
        need(step, BondStep.Need.OBLIGOR, service, "service");
        if (amount != null) {
            amount.toPost("amount");
        }
        interest = interest == null ? Money.ZERO : interest;
        if (!interest.isZero()) {
            interest.toPost("interest");
        }
    }

    /** One that is about no co-funder and no obligor. */
    public Happened(BondStep step, LocalDate on, BondSource source, String document, Money amount, Money interest, BondAuthority authority, LocalDate dueOn, CancellationReason reason, FundId fund,
                    RestrictionId restriction) {
        this(step, on, source, document, amount, interest, authority, dueOn, reason, fund, restriction, null, null, null);
    }

    private static void need(BondStep step, BondStep.Need need, Object given, String field) {
        if (step.needs(need)) {
            Checks.required(given, field);
        }
    }

    /** The same with an amount, which nobody had to type. */
    Happened with(Money sum) {
        return new Happened(step, on, source, document, sum, interest, authority, dueOn, reason, fund, restriction, coFunder, obligor, service);
    }

    /** A step that needs nothing but its paper. */
    static Happened plain(BondStep step, LocalDate on, BondSource source, String document, Money amount) {
        return new Happened(step, on, source, document, amount, null, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "Happened " + step;
    }
}
