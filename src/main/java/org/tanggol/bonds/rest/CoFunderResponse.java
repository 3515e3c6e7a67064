package org.tanggol.bonds.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.bonds.BondRow;
import org.tanggol.bonds.CoFunderReturn;
import org.tanggol.bonds.CoFunderState;
import org.tanggol.ledger.rest.MoneyJson;

/** Who pays a part of a bond. @param due owed to them since the refund, or paid to them, with interest where they get it */
@Schema(name = "CoFunder", requiredProperties = {"id", "name", "share", "returned", "state", "due"})
public record CoFunderResponse(UUID id, String name, MoneyJson share, CoFunderReturn returned, CoFunderState state, MoneyJson due) {

    static CoFunderResponse from(BondRow.CoFunderRow row) {
        return new CoFunderResponse(row.id().value(), row.name(), MoneyJson.of(row.share()), row.returned(), row.state(), MoneyJson.of(row.due()));
    }

    @Override
    public String toString() {
        return "CoFunderResponse";
    }
}
