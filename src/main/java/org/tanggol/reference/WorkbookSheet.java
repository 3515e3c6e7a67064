package org.tanggol.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tanggol.access.MemberId;

/**
 * An upload as it is shown before it is confirmed.
 *
 * @param outcomes how many rows came to which outcome
 * @param effects how many facts of matched and new rows do what to the record
 */
public record WorkbookSheet(WorkbookId id, long version, String fileName, String sheet, LocalDate dataDate, WorkbookState state, MemberId uploadedBy,
                            Instant uploadedAt, Map<RowOutcome, Long> outcomes, Map<FactEffect, Long> effects, List<Line> lines) {

    /** One row of the sheet; the facility is the match or the best candidate, or null. */
    public record Line(int row, RowOutcome outcome, int score, String name, String address, FacilityId facility, String facilityName, String facilityCode,
                       List<Change> changes) { }

    /** One fact: what is on record, and what the workbook says. */
    public record Change(FactKind kind, FactEffect effect, FactValue before, LocalDate beforeAsOf, FactValue after) { }

    public long newer() {
        return effects.getOrDefault(FactEffect.NEWER, 0L);
    }

    public long first() {
        return effects.getOrDefault(FactEffect.FIRST, 0L);
    }

    public long earlier() {
        return effects.getOrDefault(FactEffect.EARLIER, 0L);
    }

    public long same() {
        return effects.getOrDefault(FactEffect.SAME, 0L);
    }
}
