package org.tanggol.imports.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.imports.Decision;
import org.tanggol.imports.EntryOutcome;
import org.tanggol.imports.Flaw;
import org.tanggol.imports.ImportField;
import org.tanggol.imports.ImportQueries;
import org.tanggol.imports.ImportState;
import org.tanggol.imports.ImportSummary;
import org.tanggol.imports.Importing;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The people of a file, by what would become of them: cells are put right and duplicates decided here. */
@Named
@RequestScoped
public class ImportEntriesView {

    private static final int SHOWN = 25;

    @Inject
    ImportView view;

    @Inject
    ImportQueries imports;

    @Inject
    Importing importing;

    @Inject
    Page page;

    @Inject
    Say say;

    private final List<EntryForm> entries = new ArrayList<>();
    private boolean more;
    private boolean everywhere = true;

    @PostConstruct
    void begin() {
        ImportSummary summary = view.getSummary();
        if (summary.counts().total() == 0 || view.isRunning() || summary.state() == ImportState.DISCARDED) {
            return;
        }
        List<ImportQueries.EntryRows> found = imports.entries(summary.id(), getOutcome(), after(), SHOWN + 1);
        more = found.size() > SHOWN;
        found.stream().limit(SHOWN).forEach(each -> entries.add(new EntryForm(each.entry(), cells(each, summary))));
    }

    private static List<CellForm> cells(ImportQueries.EntryRows of, ImportSummary summary) {
        Map<String, CellForm> cells = new LinkedHashMap<>();
        for (Flaw flaw : of.entry().flaws()) {
            int column = flaw.column() >= 0 ? flaw.column() : nameColumn(summary);
            SheetRow row = of.rows().stream().filter(each -> each.number() == flaw.row()).findFirst().orElse(null);
            if (row != null && column >= 0) {
                String heading = column < summary.headings().size() ? summary.headings().get(column) : "";
                cells.computeIfAbsent(flaw.row() + ":" + column, key -> new CellForm(flaw.row(), column, heading, row.cell(column))).getProblems().add(flaw.problem());
            }
        }
        return List.copyOf(cells.values());
    }

    private static int nameColumn(ImportSummary summary) {
        return summary.plan().columns().entrySet().stream()
            .filter(column -> column.getValue().field() == ImportField.NAME || column.getValue().field() == ImportField.GIVEN || column.getValue().field() == ImportField.FAMILY)
            .map(Map.Entry::getKey).findFirst().orElse(-1);
    }

    /** Keeps the cells that were changed. */
    public String fix() {
        List<Importing.CellFix> fixes = entries.stream().flatMap(entry -> entry.getCells().stream()).filter(CellForm::isChanged)
            .map(cell -> new Importing.CellFix(cell.getRow(), cell.getColumn(), cell.getText())).toList();
        if (!fixes.isEmpty()) {
            importing.fix(view.id(), view.getSeen(), fixes, everywhere);
        }
        return page.done(urlOf(getOutcome()), "import.fix.saved");
    }

    /** Keeps what was decided about likely duplicates. */
    public String decide() {
        Map<Integer, Decision> decisions = new HashMap<>();
        entries.stream().filter(EntryForm::isDecidedAnew).forEach(entry -> decisions.put(entry.getEntry().position(), entry.getDecision()));
        if (!decisions.isEmpty()) {
            importing.decide(view.id(), view.getSeen(), decisions);
        }
        return page.done(urlOf(getOutcome()), "import.decided");
    }

    /** What is shown: what needs a person first. */
    public EntryOutcome getOutcome() {
        if (page.parameter("show").filter("all"::equals).isPresent()) {
            return null;
        }
        ImportSummary summary = view.getSummary();
        EntryOutcome first = view.isOver() ? null : summary.counts().rejected() > 0 ? EntryOutcome.REJECTED : summary.counts().duplicate() > 0 ? EntryOutcome.DUPLICATE : null;
        return page.choice("show", EntryOutcome.class).orElse(first);
    }

    public EntryOutcome[] getOutcomes() {
        return EntryOutcome.values();
    }

    public String urlOf(EntryOutcome outcome) {
        return view.getUrl() + "&show=" + (outcome == null ? "all" : outcome);
    }

    public String getMoreUrl() {
        return urlOf(getOutcome()) + "&after=" + entries.get(entries.size() - 1).getEntry().position();
    }

    private int after() {
        return page.parameter("after").filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf).orElse(0);
    }

    /** What the file adds, in words. */
    public String adds(EntryForm entry) {
        return entry.getEntry().changes().stream().map(code -> say.of("ImportField." + code)).collect(Collectors.joining(", "));
    }

    public String reasons(EntryForm entry) {
        return entry.getEntry().reasons().stream().map(code -> say.of("Reason." + code)).collect(Collectors.joining(", "));
    }

    public boolean isFixing() {
        return view.isAtCheck() && getOutcome() == EntryOutcome.REJECTED && !entries.isEmpty();
    }

    public boolean isDeciding() {
        return view.isAtCheck() && getOutcome() == EntryOutcome.DUPLICATE && !entries.isEmpty();
    }

    public List<EntryForm> getEntries() {
        return entries;
    }

    public boolean isMore() {
        return more;
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    public void setEverywhere(boolean everywhere) {
        this.everywhere = everywhere;
    }
}
