package org.tanggol.docket.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.Source;

/**
 * What one source said about a hearing.
 *
 * @param heardAt when somebody asked or read it
 * @param superseded whether the same source has said something newer
 */
@Schema(name = "HearingVersion", requiredProperties = {"id", "source", "precision", "heard_at", "superseded"})
public record HearingVersionResponse(UUID id, Source source, HearingTime.Precision precision, Instant startsAt, String timeZone, LocalDateTime localDateTime,
                                     LocalDate date, Instant heardAt, boolean superseded) {

    static HearingVersionResponse from(DocketQueries.VersionRow row) {
        CourtTime at = row.time() instanceof HearingTime.Exact exact ? exact.at() : null;
        String zone = at != null ? at.zone().getId() : row.time() instanceof HearingTime.Control control ? control.zone().getId() : null;
        return new HearingVersionResponse(row.id().value(), row.source(), row.time().precision(), at == null ? null : at.instant(), zone,
            at == null ? null : at.local(), row.time().day().orElse(null), row.heardAt(), row.superseded());
    }
}
