package org.tanggol.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.CaseFileId;

/**
 * Something people are reminded of, at the time it has now.
 *
 * @param mark tells this time from every other the same thing had or will have; at most 36 characters
 * @param knownSince when it was written down; nobody could be reminded before
 * @param until from when on a reminder comes too late
 * @param day on the clock of the place
 * @param zone of the place
 * @param warnings what it asks for, the earliest first
 */
public record Occasion(Topic topic, UUID id, CaseFileId file, String mark, Instant knownSince, Instant until, LocalDate day, ZoneId zone, List<Warning> warnings) {

    public Occasion {
        warnings = List.copyOf(warnings);
    }

    /** When the thing with this id was written down: ids begin with the time of their making. */
    static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
