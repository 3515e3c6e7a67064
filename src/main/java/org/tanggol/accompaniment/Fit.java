package org.tanggol.accompaniment;

import java.time.LocalDate;
import java.util.List;
import org.tanggol.volunteers.FreeHours;
import org.tanggol.volunteers.Spoken;
import org.tanggol.volunteers.VolunteerRow;

/**
 * How well somebody fits a request, and why.
 *
 * @param spoken which of the languages asked for they speak, the best in front; those in between for {@link Language#RELAY}; what they do speak for {@link Language#NONE}
 * @param miles as the crow flies; null where a place is not known
 * @param hours when they are usually free on that day
 * @param clearedUntil the day after which a paper or their access ends, or null
 */
public record Fit(VolunteerRow volunteer, Language language, List<Spoken> spoken, Integer miles, Distance distance, Time time, FreeHours hours, boolean car, LocalDate clearedUntil) {

    /** By language; better ones first. */
    public enum Language { BEST, SHARED, RELAY, ANY, NONE }

    /** By how far it is; better ones first. */
    public enum Distance { NEAR, UNKNOWN, FAR }

    /** By when they are free; better ones first. */
    public enum Time { FREE, PARTLY, NOT_FREE, AWAY, BUSY }

    /** Whether there is nothing against asking them. */
    public boolean isGood() {
        return language != Language.NONE && distance != Distance.FAR && (time == Time.FREE || time == Time.PARTLY) && car;
    }
}
