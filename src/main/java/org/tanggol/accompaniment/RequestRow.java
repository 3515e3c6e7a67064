package org.tanggol.accompaniment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.docket.HearingId;
import org.tanggol.ledger.Money;
import org.tanggol.volunteers.VolunteerId;

/**
 * A request as the board, the case and the REST API see it.
 *
 * @param startsAt the instant; {@link #local} is the wall clock of the place
 * @param brief null where it is not for the reader
 * @param safety null where there is none, or it is not for the reader
 * @param kinCalledAt when the next of kin was called, or null
 * @param invited who was asked, in the order in which they were
 */
public record RequestRow(AccompanimentRequestId id, CaseFileId file, HearingId hearing, AccompanimentKind kind, Instant startsAt, ZoneId zone, int minutes, int early, int needed, List<String> languages,
                         List<String> relays, boolean driver, boolean risky, RequestEntry.Shown shown, RequestEntry.Brief brief, String safety, Instant kinCalledAt, MemberId kinCalledBy,
                         boolean calledOff, Instant updatedAt, List<Invited> invited, long version) {

    /**
     * Somebody who was asked.
     *
     * @param moved whether it has another time than the one they were first asked for
     * @param arrivedAt when they said that they are there, or null
     * @param report how it went, or null
     */
    public record Invited(InvitationId id, VolunteerId volunteer, InvitationState state, boolean moved, Instant askedAt, Instant answeredAt, Instant arrivedAt, Report report) { }

    /**
     * How it went.
     *
     * @param minutes how long it took the volunteer, way included
     * @param note null where it is not for the reader, or there is none
     * @param reviewedAt when the team has read it, or null
     */
    public record Report(ReportOutcome outcome, int minutes, int miles, Money expenses, String note, Instant writtenAt, Instant reviewedAt) {
        @Override
        public String toString() {
            return "Report";
        }
    }

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(startsAt, zone);
    }

    /** When one should be there, by the clock of the place. */
    public LocalDateTime beThere() {
        return local().minusMinutes(early);
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    public boolean isOver(Instant now) {
        return calledOff || !now.isBefore(endsAt());
    }

    /** How many come. */
    public int taken() {
        return (int) invited.stream().filter(one -> one.state() == InvitationState.ACCEPTED || one.report() != null).count();
    }

    public int missing() {
        return Math.max(0, needed - taken());
    }

    /** How many have not answered. */
    public int asked() {
        return (int) invited.stream().filter(one -> one.state() == InvitationState.INVITED).count();
    }

    public boolean isFilled() {
        return missing() == 0;
    }

    /** Whether somebody is to call the next of kin first. */
    public boolean isKinToCall() {
        return risky && kinCalledAt == null && !calledOff;
    }

    @Override
    public String toString() {
        return "RequestRow " + id;
    }
}
