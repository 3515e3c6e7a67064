package org.tanggol.imports.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.tanggol.imports.EntryOutcome;
import org.tanggol.imports.ImportId;
import org.tanggol.imports.ImportQueries;
import org.tanggol.imports.ImportState;
import org.tanggol.imports.ImportSummary;
import org.tanggol.imports.Importing;
import org.tanggol.imports.SheetPlan;
import org.tanggol.imports.RefusedRows;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** One import: where it stands, and the steps it can take. */
@Named
@RequestScoped
public class ImportView {

    @Inject
    Importing importing;

    @Inject
    ImportQueries imports;

    @Inject
    RefusedRows refused;

    @Inject
    Page page;

    @Inject
    Say say;

    private ImportSummary summary;
    private long seen;

    @PostConstruct
    void begin() {
        seen = getSummary().version();
    }

    public ImportSummary getSummary() {
        if (summary == null) {
            summary = imports.one(page.id("id", ImportId::new));
        }
        return summary;
    }

    ImportId id() {
        return getSummary().id();
    }

    public String getUrl() {
        return "/imports/import?id=" + id();
    }

    /** Whether the columns are shown: before the first check, and when asked for. */
    public boolean isAtColumns() {
        return getSummary().state() == ImportState.UPLOADED || getSummary().state() == ImportState.CHECKED && page.parameter("step").filter("columns"::equals).isPresent();
    }

    public boolean isAtCheck() {
        return getSummary().state() == ImportState.CHECKED && !isAtColumns();
    }

    public boolean isRunning() {
        return getSummary().state().isRunning();
    }

    public boolean isOver() {
        ImportState state = getSummary().state();
        return state == ImportState.COMMITTED || state == ImportState.UNDONE || state == ImportState.DISCARDED;
    }

    /** Asked for every second while a step runs; goes on to what comes next when it is done. */
    public String look() {
        return isRunning() ? null : page.go(getUrl());
    }

    public int getPercent() {
        return getSummary().progress() == null ? 0 : getSummary().progress().percent();
    }

    public String check() {
        importing.check(id());
        return page.go(getUrl());
    }

    /** Nobody is kept out by a cell that cannot be read, and it is checked anew. */
    public String leaveUnreadToNotes() {
        SheetPlan plan = getSummary().plan();
        importing.map(id(), seen, new SheetPlan(plan.columns(), plan.dates(), plan.names(), plan.overlap(), true, plan.court()));
        importing.check(id());
        return page.go(getUrl());
    }

    public String commit() {
        importing.commit(id(), seen);
        return page.go(getUrl());
    }

    public String undo() {
        importing.undo(id());
        return page.go(getUrl());
    }

    public String discard() {
        importing.discard(id());
        return page.done("/imports/list", "import.discarded");
    }

    /** The rows that were refused, as a sheet: with reason, row, column and value in front. */
    public void download() throws IOException {
        Faces.sendFile(refused.csv(id(), say.speech()), "tanggol-refused.csv", true);
    }

    public boolean isRefusing() {
        return getSummary().counts().of(EntryOutcome.REJECTED) > 0 && getSummary().checkedAt() != null && getSummary().state() != ImportState.DISCARDED;
    }

    /** How many people a commit would write about. */
    public int getTaken() {
        return imports.taken(id());
    }

    /** Why the last step stopped, in words. */
    public String getFault() {
        String code = getSummary().fault();
        if (code == null) {
            return null;
        }
        String words = say.of("import.stopped." + code);
        return words.startsWith("[") ? say.of("rule." + code) : words;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
