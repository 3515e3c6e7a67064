package org.tanggol.imports.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.imports.ColumnTarget;
import org.tanggol.imports.DateOrder;
import org.tanggol.imports.Decision;
import org.tanggol.imports.ImportSummary;
import org.tanggol.imports.Importing;
import org.tanggol.imports.NameOrder;
import org.tanggol.imports.Overlap;
import org.tanggol.imports.SheetPlan;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Read;
import org.tanggol.reference.CourtId;

/**
 * How a file is to be read: its columns, the order of its dates and names, and what wins where the record differs; and what is put right
 * in it.
 *
 * @param unreadToNotes whether cells that cannot be read go into the note of the person and keep nobody out; never who somebody is, nor hearings
 * @param courtId of hearings whose row names none, nor a place whose court is known
 * @param cells cells to put right; they stay so
 * @param decisions about likely duplicates; they stay so
 */
@Schema(name = "ImportChange")
public record ImportChange(List<ImportColumn> columns, String dateOrder, String nameOrder, String overlap, Boolean unreadToNotes, UUID courtId, List<ImportCell> cells, List<ImportDecision> decisions) {

    static Importing.Change of(ImportSummary current, Patch patch) {
        List<ImportColumn> columns = current.plan().columns().entrySet().stream()
            .map(column -> new ImportColumn(column.getKey(), null, column.getValue().code())).toList();
        SheetPlan plan = current.plan();
        ImportChange wanted = patch.onto(new ImportChange(columns, plan.dates() == null ? null : plan.dates().name(), plan.names().name(), plan.overlap().name(), plan.unreadToNotes(), plan.court() == null ? null : plan.court().value(), List.of(), List.of()));
        Map<Integer, ColumnTarget> targets = new TreeMap<>();
        for (ImportColumn column : wanted.columns() == null ? List.<ImportColumn>of() : wanted.columns()) {
            if (column.index() == null || column.index() < 0 || column.index() >= current.headings().size()) {
                throw new RuleViolation(Rule.UNKNOWN_VALUE, "columns");
            }
            if (column.field() != null) {
                targets.put(column.index(), ColumnTarget.of(column.field()).orElseThrow(() -> new RuleViolation(Rule.UNKNOWN_VALUE, "columns")));
            }
        }
        return new Importing.Change(new SheetPlan(targets, Read.choice(DateOrder.class, wanted.dateOrder(), "dateOrder"), Read.choice(NameOrder.class, wanted.nameOrder(), "nameOrder"),
            Read.choice(Overlap.class, wanted.overlap(), "overlap"), Boolean.TRUE.equals(wanted.unreadToNotes()),
            wanted.courtId() == null ? null : new CourtId(wanted.courtId())), wanted.fixes(), wanted.decided());
    }

    private List<Importing.CellFix> fixes() {
        List<Importing.CellFix> fixes = new ArrayList<>();
        for (ImportCell cell : cells == null ? List.<ImportCell>of() : cells) {
            fixes.add(new Importing.CellFix(Checks.required(cell.row(), "cells"), Checks.required(cell.column(), "cells"), cell.text()));
        }
        return fixes;
    }

    private Map<Integer, Decision> decided() {
        Map<Integer, Decision> decided = new TreeMap<>();
        for (ImportDecision one : decisions == null ? List.<ImportDecision>of() : decisions) {
            decided.put(Checks.required(one.entry(), "decisions"), one.decision());
        }
        return decided;
    }
}
