package org.tanggol.bonds.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.bonds.CoFunderEntry;
import org.tanggol.bonds.CoFunderReturn;
import org.tanggol.ledger.rest.MoneyJson;
import org.tanggol.platform.rest.Read;

/** Somebody who is to pay a part of a bond. @param returned what comes back to them when the bond is refunded */
@Schema(requiredProperties = {"name", "share", "returned"})
public record CoFunderRequest(String name, MoneyJson share, @Schema(implementation = CoFunderReturn.class) String returned) {

    CoFunderEntry entry() {
        return new CoFunderEntry(name, MoneyJson.read(share, "share"), Read.choice(CoFunderReturn.class, returned, "returned"));
    }

    @Override
    public String toString() {
        return "CoFunderRequest";
    }
}
