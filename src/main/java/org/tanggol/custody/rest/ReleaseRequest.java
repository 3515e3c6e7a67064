package org.tanggol.custody.rest;

import org.tanggol.custody.EndKind;
import org.tanggol.custody.When;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/** How and when a stay ended. */
public record ReleaseRequest(String endKind, String date, String localDateTime, String timeZone) {

    EndKind kind() {
        return Checks.required(Read.choice(EndKind.class, endKind, "endKind"), "endKind");
    }

    When at() {
        return Places.when(date, localDateTime, timeZone, null);
    }
}
