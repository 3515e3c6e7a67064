package org.tanggol.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
 */
public record Occasion(Topic topic, UUID id, CaseFileId file, String mark, Instant knownSince, Instant until, LocalDate day, ZoneId zone) { }
