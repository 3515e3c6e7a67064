package org.tanggol.ledger.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.RestrictionKind;

/** Money of a fund under one restriction. */
@Schema(name = "Restriction", requiredProperties = {"id", "kind", "available", "set_aside", "in_reserve", "in_transit", "posted"})
public record RestrictionResponse(UUID id, RestrictionKind kind, String terms, MoneyJson available, MoneyJson setAside, MoneyJson inReserve, MoneyJson inTransit, MoneyJson posted) {

    static RestrictionResponse from(LedgerQueries.PotRow row) {
        LedgerQueries.Balances holds = row.balances();
        return new RestrictionResponse(row.id().value(), row.kind(), row.terms(), MoneyJson.of(holds.available()), MoneyJson.of(holds.setAside()), MoneyJson.of(holds.reserve()),
            MoneyJson.of(holds.inTransit()), MoneyJson.of(holds.posted()));
    }

    @Override
    public String toString() {
        return "RestrictionResponse";
    }
}
