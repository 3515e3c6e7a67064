package org.tanggol.bonds.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.bonds.ObligorKind;
import org.tanggol.bonds.ObligorRow;
import org.tanggol.ledger.rest.MoneyJson;
import org.tanggol.platform.rest.ContentTag;

/**
 * An obligor on the wire.
 *
 * @param addresses of record, the one in force in front
 * @param letters of authorization, the one that expires last in front
 * @param exposure what stands under this name, of funds and co-funders
 * @param bonds how many have money under it
 */
@Schema(name = "Obligor", requiredProperties = {"id", "etag", "kind", "name", "mailbox", "addresses", "letters", "exposure", "bonds"})
public record ObligorResponse(UUID id, String etag, ObligorKind kind, UUID fundId, String name, String mailbox, UUID readerId, List<Address> addresses, List<Letter> letters, MoneyJson exposure, long bonds) {

    /** @param from a plain date */
    @Schema(name = "ObligorAddress", requiredProperties = {"address", "from"})
    public record Address(String address, LocalDate from) {

        @Override
        public String toString() {
            return "Address";
        }
    }

    /** @param expiresOn the last day on which it is in force */
    @Schema(name = "ObligorLetter", requiredProperties = {"signer", "signed_on", "expires_on"})
    public record Letter(String signer, LocalDate signedOn, LocalDate expiresOn) {

        @Override
        public String toString() {
            return "Letter";
        }
    }

    static ObligorResponse from(ObligorRow row) {
        return new ObligorResponse(row.id().value(), ContentTag.of(row.version(), row.exposure()), row.entry().kind(), row.entry().fund() == null ? null : row.entry().fund().value(), row.entry().name(),
            row.entry().mailbox(), row.entry().reader() == null ? null : row.entry().reader().value(), row.addresses().stream().map(one -> new Address(one.text(), one.from())).toList(),
            row.letters().stream().map(one -> new Letter(one.signer(), one.signedOn(), one.expiresOn())).toList(), MoneyJson.of(row.exposure()), row.bonds());
    }

    @Override
    public String toString() {
        return "ObligorResponse";
    }
}
