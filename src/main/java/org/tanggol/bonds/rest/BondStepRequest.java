package org.tanggol.bonds.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.bonds.BondAuthority;
import org.tanggol.bonds.BondSource;
import org.tanggol.bonds.BondStep;
import org.tanggol.bonds.CancellationReason;
import org.tanggol.bonds.Happened;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.ledger.rest.MoneyJson;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/**
 * What happened to a bond.
 *
 * @param day a plain date
 * @param document names the paper that shows it
 * @param amount set, asked for or received; needed by some steps
 * @param interest that came with a refund
 * @param dueOn until when ICE wants something, or the last day to contest it
 * @param fundId which fund is asked
 * @param restrictionId whose money is asked for; left out for money without restriction
 */
@Schema(requiredProperties = {"step", "day", "source", "document"})
public record BondStepRequest(@Schema(implementation = BondStep.class) String step, String day, @Schema(implementation = BondSource.class) String source, String document, MoneyJson amount,
                              MoneyJson interest, @Schema(implementation = BondAuthority.class) String authority, String dueOn, @Schema(implementation = CancellationReason.class) String reason,
                              String fundId, String restrictionId) {

    Happened happened() {
        UUID fund = Read.id(fundId, "fundId");
        UUID restriction = Read.id(restrictionId, "restrictionId");
        return new Happened(Checks.required(Read.choice(BondStep.class, step, "step"), "step"), Checks.required(Read.date(day, "day"), "day"), Read.choice(BondSource.class, source, "source"), document,
            amount == null ? null : MoneyJson.read(amount, "amount"), interest == null ? null : MoneyJson.read(interest, "interest"), Read.choice(BondAuthority.class, authority, "authority"),
            Read.date(dueOn, "dueOn"), Read.choice(CancellationReason.class, reason, "reason"), fund == null ? null : new FundId(fund), restriction == null ? null : new RestrictionId(restriction));
    }

    @Override
    public String toString() {
        return "BondStepRequest";
    }
}
