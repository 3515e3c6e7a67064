package org.tanggol.docket;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a list of hearings goes on: after this hearing.
 *
 * @param day at the court, null for what is to be set; of a list by day
 * @param changed when it last changed; of a list by changes
 */
public record HearingPosition(LocalDate day, Instant changed, HearingId id) { }
