package org.tanggol.custody.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.custody.EndKind;
import org.tanggol.custody.When;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/** How and when a stay ended. */
@Schema(requiredProperties = {"end_kind", "time_zone"})
public record ReleaseRequest(@Schema(implementation = EndKind.class) String endKind, String date, String localDateTime, String timeZone) {

    EndKind kind() {
        return Checks.required(Read.choice(EndKind.class, endKind, "endKind"), "endKind");
    }

    When at() {
        return Places.when(date, localDateTime, timeZone, null);
    }
}
