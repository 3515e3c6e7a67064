package org.tanggol.accompaniment.rest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.accompaniment.AccompanimentKind;
import org.tanggol.accompaniment.InvitationState;
import org.tanggol.accompaniment.ReportOutcome;
import org.tanggol.accompaniment.RequestRow;
import org.tanggol.ledger.rest.MoneyJson;
import org.tanggol.platform.rest.ContentTag;

/**
 * A request for company on the wire; where exactly, what to mind and whom to call stay in the house.
 *
 * @param localDateTime wall clock of the place
 * @param early how many minutes earlier one should be there
 * @param languages tags, the one spoken best in front; any will do where there is none
 * @param relays languages in between
 * @param taken how many come
 * @param firstName what volunteers see before they accept, with town and state
 */
@Schema(name = "AccompanimentRequest", requiredProperties = {"id", "etag", "case_id", "kind", "starts_at", "local_date_time", "time_zone", "minutes", "early", "needed", "taken", "languages", "relays", "driver", "risky", "first_name", "town", "us_state", "called_off", "invitations"})
public record AccompanimentRequestResponse(UUID id, String etag, UUID caseId, UUID hearingId, AccompanimentKind kind, Instant startsAt, LocalDateTime localDateTime, String timeZone, int minutes, int early,
                                           int needed, int taken, List<String> languages, List<String> relays, boolean driver, boolean risky, String firstName, String town, String usState,
                                           boolean calledOff, List<Invited> invitations) {

    /** @param moved whether it has another time than the one they were first asked for */
    @Schema(name = "AccompanimentInvitation", requiredProperties = {"id", "volunteer_id", "state", "moved", "asked_at"})
    public record Invited(UUID id, UUID volunteerId, InvitationState state, boolean moved, Instant askedAt, Instant answeredAt, Instant arrivedAt, Report report) { }

    /** @param minutes how long it took, way included */
    @Schema(name = "AccompanimentReport", requiredProperties = {"outcome", "minutes", "miles", "expenses", "written_at"})
    public record Report(ReportOutcome outcome, int minutes, int miles, MoneyJson expenses, Instant writtenAt, Instant reviewedAt) { }

    static AccompanimentRequestResponse from(RequestRow row) {
        return new AccompanimentRequestResponse(row.id().value(), ContentTag.of(row.version(), row.invited().hashCode()), row.file().value(), row.hearing() == null ? null : row.hearing().value(), row.kind(), row.startsAt(),
            row.local(), row.zone().getId(), row.minutes(), row.early(), row.needed(), row.taken(), row.languages(), row.relays(), row.driver(), row.risky(), row.shown().firstName(), row.shown().town(),
            row.shown().state(), row.calledOff(), row.invited().stream().map(AccompanimentRequestResponse::invited).toList());
    }

    private static Invited invited(RequestRow.Invited one) {
        RequestRow.Report report = one.report();
        return new Invited(one.id().value(), one.volunteer().value(), one.state(), one.moved(), one.askedAt(), one.answeredAt(), one.arrivedAt(),
            report == null ? null : new Report(report.outcome(), report.minutes(), report.miles(), MoneyJson.of(report.expenses()), report.writtenAt(), report.reviewedAt()));
    }

    @Override
    public String toString() {
        return "AccompanimentRequestResponse";
    }
}
