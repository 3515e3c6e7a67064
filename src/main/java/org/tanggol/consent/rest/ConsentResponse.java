package org.tanggol.consent.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.access.Level;
import org.tanggol.consent.ConsentAnswer;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.ConsentRow;
import org.tanggol.consent.ConsentWay;
import org.tanggol.platform.rest.ContentTag;

/**
 * What the person said about one recipient, on the wire.
 *
 * @param lastDay the last day on which it holds; a plain date
 * @param endedAt when it was taken back, or another answer took its place; none while it stands
 */
@Schema(name = "Consent", requiredProperties = {"id", "etag", "answer", "blocks", "way", "said_on", "interpreter", "recorded_by", "recorded_at"})
public record ConsentResponse(UUID id, String etag, UUID relativeId, UUID partnerId, ConsentAnswer answer, List<ConsentBlock> blocks, Level level, ConsentWay way, LocalDate saidOn, String language,
                              boolean interpreter, String words, LocalDate lastDay, UUID recordedBy, Instant recordedAt, Instant endedAt) {

    static ConsentResponse from(ConsentRow row) {
        return new ConsentResponse(row.id().value(), ContentTag.of(row.id(), row.isStanding()), row.about().relative() == null ? null : row.about().relative().value(),
            row.about().partner() == null ? null : row.about().partner().value(), row.answer(), row.blocks().stream().sorted().toList(), row.level(), row.way(), row.saidOn(), row.language(),
            row.interpreter(), row.words(), row.lastDay(), row.recordedBy().value(), row.recordedAt(), row.endedAt());
    }

    @Override
    public String toString() {
        return "ConsentResponse";
    }
}
