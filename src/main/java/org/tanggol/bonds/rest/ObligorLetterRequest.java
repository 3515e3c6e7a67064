package org.tanggol.bonds.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Read;

/** A letter by which an organization lets somebody sign for it. @param signedOn a plain date @param expiresOn the last day on which it is in force; a plain date */
@Schema(requiredProperties = {"signer", "signed_on", "expires_on"})
public record ObligorLetterRequest(String signer, String signedOn, String expiresOn) {

    LocalDate signed() {
        return Checks.required(Read.date(signedOn, "signedOn"), "signedOn");
    }

    LocalDate expires() {
        return Checks.required(Read.date(expiresOn, "expiresOn"), "expiresOn");
    }

    @Override
    public String toString() {
        return "ObligorLetterRequest";
    }
}
