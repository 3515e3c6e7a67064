package org.tanggol.audit;

import java.time.Instant;
import java.time.ZoneId;
import org.tanggol.access.MemberId;

/**
 * Something an administrator should ask about.
 *
 * @param client the program, or null for a person
 * @param files how many files were opened
 * @param from the first of these openings
 * @param to the last
 * @param zone of the member
 */
public record Alert(Kind kind, MemberId member, String client, int files, Instant from, Instant to, ZoneId zone) {

    /** What struck. */
    public enum Kind {
        /** Very many files within an hour. */
        MANY_FILES,
        /** Files at night, by the member's own clock. */
        AT_NIGHT
    }
}
