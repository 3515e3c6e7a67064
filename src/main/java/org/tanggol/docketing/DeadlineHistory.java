package org.tanggol.docketing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.MemberId;

/**
 * How a date came about, for whoever asks later.
 *
 * @param countings every one, the first first
 * @param amendments what was recorded about the date, in order
 */
public record DeadlineHistory(List<Counting> countings, List<Amended> amendments) {

    /** One counting: why, for whom, when, by which rules, with which dates. */
    public record Counting(int number, ReckoningCause cause, MemberId by, Instant at, Reckoned counted) { }

    /** What put another date in its place. @param words the paper or the reason; null for whoever may not read it */
    public record Amended(AmendmentKind kind, LocalDate day, String words, MemberId by, Instant at) { }
}
