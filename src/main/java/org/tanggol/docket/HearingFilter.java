package org.tanggol.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.CaseFileId;

/**
 * Which hearings a list holds; null and empty mean all.
 *
 * @param from first day at the court
 * @param to last day at the court
 * @param updatedSince changed at this instant or later
 */
public record HearingFilter(LocalDate from, LocalDate to, List<HearingStatus> status, Instant updatedSince, CaseFileId file) {

    public HearingFilter {
        status = List.copyOf(status);
    }
}
