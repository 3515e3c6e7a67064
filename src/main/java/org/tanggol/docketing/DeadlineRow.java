package org.tanggol.docketing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Moment;

/**
 * A deadline, opened.
 *
 * @param trigger the event it follows from
 * @param holds the date that holds; null where there is none, or a court's order is awaited
 * @param firstOn the earliest day to act by; null where there is no date
 * @param warnings days on which the team is reminded of it, the first one first; none where it is only watched
 * @param contested whether several dates stand and no lawyer has chosen
 * @param counted the last counting of its dates
 * @param choice what a lawyer chose, or null
 * @param end what became of it, or null while it is open
 */
public record DeadlineRow(DeadlineId id, CaseFileId file, TriggerRow trigger, String family, DeadlineStatus status, boolean watched, MemberId owner, Moment holds, LocalDate firstOn,
    List<LocalDate> warnings, boolean contested, String holdsKey, Reckoned counted, Choice choice, End end, Instant updatedAt, long version) {

    /** A lawyer's choice. @param why null for whoever may not read it */
    public record Choice(String key, MemberId by, Instant at, String why) { }

    /** How it ended. @param on day it was done or passed, or null @param words proof, what then, or the reason; null for whoever may not read it, and where a code says it */
    public record End(LocalDate on, MemberId by, Instant at, String words, EndCode code, boolean late) { }

    static DeadlineRow of(Deadline deadline, TriggerRow trigger, Reckoned counted, String why, String words) {
        Choice choice = deadline.chosenKey() == null ? null : new Choice(deadline.chosenKey(), deadline.chosenBy(), deadline.chosenAt(), why);
        End end = deadline.isOpen() ? null : new End(deadline.endedOn(), deadline.endedBy(), deadline.endedAt(), words, deadline.endCode(), deadline.isLate());
        return new DeadlineRow(deadline.id(), deadline.file(), trigger, deadline.family(), deadline.status(), deadline.isWatched(), deadline.owner(), deadline.holds(), deadline.firstOn(),
            deadline.warnings(), deadline.isContested(), deadline.holdsKey(), counted, choice, end, deadline.updatedAt(), deadline.version());
    }

    public boolean isOpen() {
        return status == DeadlineStatus.OPEN;
    }

    /** Whether its day has passed and nobody has said what became of it. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && holds != null && holds.day().isBefore(today);
    }

    /** The counted date that the one that holds comes from; null where there is none. */
    public CountedDate held() {
        return counted.date(holdsKey == null ? "" : holdsKey).orElse(null);
    }

    /** Whether something recorded stands in the place of what was counted. */
    public boolean isAmended() {
        return holds != null && (held() == null || !holds.equals(held().due()));
    }

    /** The date that is safe whichever governs, where that is another day than the one that holds; or null. */
    public CountedDate protective() {
        Optional<CountedDate> first = contested ? counted.dates().stream().filter(date -> date.stands() && date.role() == DueDate.Role.PROTECTIVE).findFirst() : Optional.empty();
        return first.orElse(null);
    }

    /** Whether it waits for a court to say the date. */
    public boolean isAwaitingOrder() {
        return isOpen() && holds == null && counted.dates().stream().anyMatch(date -> date.rule().endsWith("_AS_ORDERED"));
    }

    @Override
    public String toString() {
        return "DeadlineRow " + id;
    }
}
