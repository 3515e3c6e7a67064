package org.tanggol.imports.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.imports.ColumnTarget;
import org.tanggol.imports.DateOrder;
import org.tanggol.imports.Flaw;
import org.tanggol.imports.ImportQueries;
import org.tanggol.imports.ImportSummary;
import org.tanggol.imports.NameOrder;
import org.tanggol.imports.Overlap;
import org.tanggol.platform.faces.Words;

/**
 * An import on the wire.
 *
 * @param state {@code DRY_RUN_DONE} when what would happen is known and nothing is written
 * @param dateOrderRequired the file's dates could be read two ways: say which
 * @param unreadToNotes whether cells that cannot be read go into the note of the person and keep nobody out
 * @param courtId of hearings whose row names none
 * @param rows cells that cannot be taken, the first 200
 * @param duplicates people who may be on record already, the first 200
 */
@Schema(name = "Import", requiredProperties = {"id", "etag", "state", "row_count", "columns", "counts", "rows", "duplicates"})
public record ImportResponse(UUID id, String etag, State state, String fault, int rowCount, int headerRow, List<ImportColumn> columns, DateOrder dateOrder,
                             boolean dateOrderRequired, NameOrder nameOrder, Overlap overlap, boolean unreadToNotes, UUID courtId, ImportTally counts, int kept, Integer done, Integer total,
                             List<ImportFlaw> rows, List<ImportDuplicate> duplicates, Instant uploadedAt, Instant checkedAt, Instant committedAt, Instant undoUntil) {

    /** Where an import stands, as the API says it. */
    public enum State { UPLOADED, DRY_RUN_RUNNING, DRY_RUN_DONE, COMMIT_RUNNING, COMMITTED, UNDO_RUNNING, UNDONE, DISCARDED }

    static ImportResponse from(ImportSummary one, List<ImportQueries.EntryRows> refused, List<ImportQueries.EntryRows> duplicates) {
        List<ImportColumn> columns = new ArrayList<>();
        for (int i = 0; i < one.headings().size(); i++) {
            ColumnTarget target = one.plan().columns().get(i);
            columns.add(new ImportColumn(i, one.headings().get(i), target == null ? null : target.code()));
        }
        List<ImportFlaw> flaws = refused.stream().flatMap(entry -> entry.entry().flaws().stream()).limit(200).map(flaw -> flaw(flaw, one.headings())).toList();
        return new ImportResponse(one.id().value(), "\"" + one.version() + "\"", state(one), one.fault(), one.rows(), one.headerRow(), columns, one.plan().dates(), one.mustSayDateOrder(),
            one.plan().names(), one.plan().overlap(), one.plan().unreadToNotes(), one.plan().court() == null ? null : one.plan().court().value(), ImportTally.from(one.counts()), one.kept(), one.progress() == null ? null : one.progress().done(),
            one.progress() == null ? null : one.progress().total(), flaws, duplicates.stream().map(duplicate -> ImportDuplicate.from(duplicate.entry())).toList(), one.uploadedAt(), one.checkedAt(), one.committedAt(), one.undoUntil());
    }

    private static ImportFlaw flaw(Flaw flaw, List<String> headings) {
        String words = Words.of(Locale.ENGLISH).getString("CellProblem." + flaw.problem().name());
        return new ImportFlaw(flaw.row(), flaw.column() < 0 || flaw.column() >= headings.size() ? null : headings.get(flaw.column()),
            flaw.problem().name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }

    private static State state(ImportSummary one) {
        return switch (one.state()) {
            case UPLOADED -> State.UPLOADED;
            case CHECKING -> State.DRY_RUN_RUNNING;
            case CHECKED -> State.DRY_RUN_DONE;
            case COMMITTING -> State.COMMIT_RUNNING;
            case COMMITTED -> State.COMMITTED;
            case UNDOING -> State.UNDO_RUNNING;
            case UNDONE -> State.UNDONE;
            case DISCARDED -> State.DISCARDED;
        };
    }

    @Override
    public String toString() {
        return "ImportResponse";
    }
}
