package org.tanggol.imports.web;

import java.util.List;
import java.util.stream.Collectors;
import org.tanggol.imports.Decision;
import org.tanggol.imports.ImportEntry;

/** One person of a file on the page: what would happen, the cells to put right, the decision to take. */
public class EntryForm {

    private final ImportEntry entry;
    private final List<CellForm> cells;
    private Decision decision;

    EntryForm(ImportEntry entry, List<CellForm> cells) {
        this.entry = entry;
        this.cells = cells;
        this.decision = entry.decision();
    }

    public ImportEntry getEntry() {
        return entry;
    }

    public List<CellForm> getCells() {
        return cells;
    }

    public String getRows() {
        return entry.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public boolean isInFile() {
        return entry.reasons().contains("IN_FILE");
    }

    /** What can be decided: whoever has no candidate on record is no candidate's same person. */
    public List<Decision> getChoices() {
        return entry.file() == null ? List.of(Decision.SOMEBODY_ELSE, Decision.LEAVE_OUT) : List.of(Decision.values());
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    boolean isDecidedAnew() {
        return decision != entry.decision();
    }
}
