package org.tanggol.imports;

import java.time.Instant;
import java.util.List;
import org.tanggol.access.MemberId;

/**
 * An import as pages and programs see it.
 *
 * @param headings cells of the header row, one for each column
 * @param progress of the running step, or null
 * @param changed whether something was changed since the check
 * @param undoUntil last moment to take it back, or null
 */
public record ImportSummary(ImportId id, long version, String fileName, ImportState state, String fault, MemberId by, Instant uploadedAt, Instant checkedAt, Instant committedAt,
                            Instant undoneAt, Instant undoUntil, int sheetCount, int sheetPosition, int headerRow, List<String> headings, SheetPlan plan, boolean mustSayDateOrder,
                            int rows, ImportCounts counts, int kept, boolean changed, ImportProgress.Far progress) {

    @Override
    public String toString() {
        return "ImportSummary " + id;
    }
}
