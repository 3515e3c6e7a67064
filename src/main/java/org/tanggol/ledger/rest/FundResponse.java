package org.tanggol.ledger.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.ledger.FundModel;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.WaitlistOrder;
import org.tanggol.platform.rest.ContentTag;

/**
 * A bond fund and what it holds.
 *
 * @param approvals people who approve, beside whoever asked
 * @param moreAbove above this sum one more approves
 * @param waitlist who comes first when money comes free
 * @param velocityDays requests for one person or under one name within so many days are added up; zero for each by itself
 * @param available the only money that may be promised
 * @param setAside of approved bonds, and of co-funders
 * @param inTransit sent to the agency, no receipt yet
 * @param posted held by the Treasury for bonds
 * @param restrictions the money under each restriction; only of one fund
 */
@Schema(name = "Fund", requiredProperties = {"id", "etag", "name", "bank", "models", "minimum_reserve", "approvals", "waitlist", "velocity_days", "available", "set_aside", "in_reserve", "in_transit", "posted"})
public record FundResponse(UUID id, String etag, String name, String bank, List<FundModel> models, MoneyJson minimumReserve, MoneyJson capPerson, MoneyJson capObligor, MoneyJson capFacility, int approvals, MoneyJson moreAbove, WaitlistOrder waitlist, int velocityDays,
                           MoneyJson available, MoneyJson setAside, MoneyJson inReserve, MoneyJson inTransit, MoneyJson posted, List<RestrictionResponse> restrictions) {

    static FundResponse from(LedgerQueries.FundRow row) {
        return from(row, null);
    }

    static FundResponse from(LedgerQueries.FundRow row, List<LedgerQueries.PotRow> pots) {
        LedgerQueries.Balances holds = row.balances();
        return new FundResponse(row.id().value(), ContentTag.of(row.version(), holds.all()), row.terms().name(), row.terms().bank(), row.terms().models().stream().sorted().toList(),
            MoneyJson.of(row.terms().minimumReserve()), MoneyJson.of(row.terms().capPerson()), MoneyJson.of(row.terms().capObligor()), MoneyJson.of(row.terms().capFacility()), row.terms().rules().approvals(),
            MoneyJson.of(row.terms().rules().moreAbove()), row.terms().rules().waitlist(), row.terms().rules().velocityDays(),
            MoneyJson.of(holds.available()), MoneyJson.of(holds.setAside()), MoneyJson.of(holds.reserve()), MoneyJson.of(holds.inTransit()), MoneyJson.of(holds.posted()),
            pots == null ? null : pots.stream().map(RestrictionResponse::from).toList());
    }

    @Override
    public String toString() {
        return "FundResponse";
    }
}
