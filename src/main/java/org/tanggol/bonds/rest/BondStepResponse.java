package org.tanggol.bonds.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.bonds.BondRow;
import org.tanggol.bonds.BondSource;
import org.tanggol.bonds.BondStep;
import org.tanggol.bonds.CancellationReason;
import org.tanggol.ledger.rest.MoneyJson;

/** One step of a bond; it never changes. @param journalId what it posted @param coFunderId whose share it is about @param obligorId under whose name the bond is since */
@Schema(name = "BondStepTaken", requiredProperties = {"id", "number", "step", "day", "source", "recorded_at"})
public record BondStepResponse(UUID id, int number, BondStep step, LocalDate day, BondSource source, String document, MoneyJson amount, LocalDate dueOn, CancellationReason reason, UUID journalId, UUID coFunderId, UUID obligorId,
                               Instant recordedAt) {

    static BondStepResponse from(BondRow.Step step) {
        return new BondStepResponse(step.id(), step.number(), step.step(), step.on(), step.source(), step.document(), MoneyJson.of(step.amount()), step.dueOn(), step.reason(),
            step.journal() == null ? null : step.journal().value(), step.coFunder() == null ? null : step.coFunder().value(),
            step.obligor() == null ? null : step.obligor().id().value(), step.at());
    }

    @Override
    public String toString() {
        return "BondStepResponse";
    }
}
