package org.tanggol.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;

/** An answer to read. @param endedAt null while it stands @param lastDay a plain date at the office, or null */
public record ConsentRow(ConsentId id, Recipient about, ConsentAnswer answer, Set<ConsentBlock> blocks, Level level, ConsentWay way, LocalDate saidOn, String language, boolean interpreter,
                         String words, LocalDate lastDay, MemberId recordedBy, Instant recordedAt, MemberId endedBy, Instant endedAt) {

    public boolean isStanding() {
        return endedAt == null;
    }

    /** Whether something may be seen under it on a day at the office. */
    public boolean isOpenOn(LocalDate day) {
        return isStanding() && answer.opens() && !lastDay.isBefore(day);
    }

    /** Whether it was given, and its last day is over. */
    public boolean isOverOn(LocalDate day) {
        return isStanding() && answer.opens() && lastDay.isBefore(day);
    }

    @Override
    public String toString() {
        return "ConsentRow";
    }
}
