package org.tanggol.bonds.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.bonds.BondAuthority;
import org.tanggol.bonds.BondFunding;
import org.tanggol.bonds.BondKind;
import org.tanggol.bonds.BondOutcome;
import org.tanggol.bonds.BondRow;
import org.tanggol.bonds.BondStep;
import org.tanggol.bonds.NoticeWay;
import org.tanggol.ledger.rest.MoneyJson;
import org.tanggol.platform.rest.SeenVersion;

/**
 * A bond on the wire.
 *
 * @param outcome what DHS and the courts have said
 * @param funding where the money is
 * @param held of the fund: set aside, sent or posted
 * @param next steps that can be recorded now
 * @param steps the last first
 * @param coFunders who pays a part, the first named in front
 * @param obligorId under whose name it is
 * @param service how notices are sent to them
 */
@Schema(name = "Bond", requiredProperties = {"id", "etag", "case_id", "kind", "outcome", "funding", "held", "approvals", "next", "steps", "co_funders", "updated_at"})
public record BondResponse(UUID id, String etag, UUID caseId, UUID proceedingId, BondKind kind, BondOutcome outcome, BondFunding funding, BondAuthority authority, MoneyJson amount, UUID fundId,
                           MoneyJson asked, MoneyJson held, long approvals, List<BondStep> next, List<BondStepResponse> steps, List<CoFunderResponse> coFunders, UUID obligorId, NoticeWay service, Instant openedAt, Instant updatedAt) {

    static BondResponse from(BondRow row) {
        return new BondResponse(row.id().value(), SeenVersion.etag(row.version()), row.file().value(), row.proceeding() == null ? null : row.proceeding().value(), row.kind(), row.outcome(),
            row.funding(), row.authority(), MoneyJson.of(row.amount()), row.pot() == null ? null : row.pot().fund().value(), MoneyJson.of(row.asked()), MoneyJson.of(row.held()), row.approvals(),
            row.next(), row.steps().stream().map(BondStepResponse::from).toList(), row.coFunders().stream().map(CoFunderResponse::from).toList(),
            row.obligor() == null ? null : row.obligor().id().value(), row.service(), row.openedAt(), row.updatedAt());
    }

    @Override
    public String toString() {
        return "BondResponse";
    }
}
