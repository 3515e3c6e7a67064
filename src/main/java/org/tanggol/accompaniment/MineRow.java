package org.tanggol.accompaniment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * One thing a volunteer was asked for, as much of it as they may see now.
 *
 * @param firstName what the person is called
 * @param brief null until they have accepted, and again when it is over
 * @param safety as brief
 * @param placesLeft how many are still needed
 * @param reportable whether it can be reported now
 */
public record MineRow(InvitationId id, InvitationState state, boolean moved, AccompanimentKind kind, String firstName, List<String> languages, String town, String stateCode, Instant startsAt, ZoneId zone,
                      int minutes, int early, boolean driver, RequestEntry.Brief brief, String safety, int placesLeft, Instant arrivedAt, boolean reportable) {

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(startsAt, zone);
    }

    public LocalDateTime beThere() {
        return local().minusMinutes(early);
    }

    public boolean isToAnswer() {
        return state == InvitationState.INVITED;
    }

    public boolean isAccepted() {
        return state == InvitationState.ACCEPTED;
    }

    public boolean isWaiting() {
        return state == InvitationState.WAITLISTED;
    }

    @Override
    public String toString() {
        return "MineRow";
    }
}
