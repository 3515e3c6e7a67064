package org.tanggol.bonds.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.access.MemberId;
import org.tanggol.bonds.ObligorEntry;
import org.tanggol.bonds.ObligorKind;
import org.tanggol.ledger.FundId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/**
 * Somebody under whose name bonds are posted.
 *
 * @param fundId the fund that signs itself; needed for the kind FUND
 * @param mailbox where codes and notices arrive
 * @param readerId the member who reads it
 * @param address of record
 * @param from the day from which it is that; a plain date
 */
@Schema(requiredProperties = {"kind", "name", "mailbox", "address", "from"})
public record ObligorRequest(@Schema(implementation = ObligorKind.class) String kind, String fundId, String name, String mailbox, String readerId, String address, String from) {

    ObligorEntry entry() {
        UUID fund = Read.id(fundId, "fundId");
        UUID reader = Read.id(readerId, "readerId");
        return new ObligorEntry(Checks.required(Read.choice(ObligorKind.class, kind, "kind"), "kind"), fund == null ? null : new FundId(fund), name, mailbox, reader == null ? null : new MemberId(reader));
    }

    LocalDate day() {
        return Checks.required(Read.date(from, "from"), "from");
    }

    @Override
    public String toString() {
        return "ObligorRequest";
    }
}
