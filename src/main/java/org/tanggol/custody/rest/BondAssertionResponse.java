package org.tanggol.custody.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.custody.BondAssertionRow;
import org.tanggol.custody.BondStanding;
import org.tanggol.custody.Circuit;
import org.tanggol.custody.CustodyAuthority;
import org.tanggol.platform.rest.SeenVersion;

/**
 * What somebody asserted about a bond hearing. Not a finding of this program, which makes none.
 *
 * @param withdrawn whether it was recorded wrongly
 */
@Schema(name = "BondAssertion", requiredProperties = {"id", "etag", "case_id", "standing", "authority", "asserted_by", "circuit", "on", "withdrawn", "recorded_at"})
public record BondAssertionResponse(UUID id, String etag, UUID caseId, BondStanding standing, CustodyAuthority authority, String cited, String assertedBy, String court, Circuit circuit,
                                    LocalDate on, String document, String argued, boolean withdrawn, String withdrawnWhy, Instant recordedAt) {

    static BondAssertionResponse from(BondAssertionRow row) {
        return new BondAssertionResponse(row.id().value(), SeenVersion.etag(row.version()), row.file().value(), row.said().standing(), row.said().authority(), row.said().cited(),
            row.said().assertedBy(), row.said().court(), row.said().circuit(), row.said().on(), row.said().document(), row.said().argued(), row.isWithdrawn(), row.withdrawnWhy(),
            row.recordedAt());
    }

    @Override
    public String toString() {
        return "BondAssertionResponse";
    }
}
