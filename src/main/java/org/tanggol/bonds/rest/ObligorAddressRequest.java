package org.tanggol.bonds.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/** Another address of record. @param from the day from which it is that; a plain date */
@Schema(requiredProperties = {"address", "from"})
public record ObligorAddressRequest(String address, String from) {

    LocalDate day() {
        return Checks.required(Read.date(from, "from"), "from");
    }

    @Override
    public String toString() {
        return "ObligorAddressRequest";
    }
}
