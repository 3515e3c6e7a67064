package org.tanggol.docket;

import java.time.LocalDate;

/** Where a list of hearings goes on: after this day, null for what is to be set, and id. */
public record HearingPosition(LocalDate day, HearingId id) { }
