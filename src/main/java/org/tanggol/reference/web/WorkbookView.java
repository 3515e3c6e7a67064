package org.tanggol.reference.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.reference.FactEffect;
import org.tanggol.reference.RowOutcome;
import org.tanggol.reference.WorkbookId;
import org.tanggol.reference.WorkbookImporting;
import org.tanggol.reference.WorkbookQueries;
import org.tanggol.reference.WorkbookSheet;

/** Uploading a statistics workbook, looking at what it would change, confirming. */
@Named
@RequestScoped
public class WorkbookView {

    private static final int FIRST = 40;
    private static final int MOST = 400;
    private static final int LARGEST = 10_000_000;

    @Inject
    WorkbookImporting importing;

    @Inject
    WorkbookQueries workbooks;

    @Inject
    Page page;

    private transient Part file;
    private WorkbookSheet sheet;
    private List<WorkbookQueries.UploadRow> recent;
    private long seen;

    @PostConstruct
    void begin() {
        if (getSheet() != null) {
            seen = sheet.version();
        }
    }

    /** The upload that is looked at, or null. */
    public WorkbookSheet getSheet() {
        if (sheet == null && page.parameter("id").isPresent()) {
            sheet = workbooks.sheet(page.id("id", WorkbookId::new));
        }
        return sheet;
    }

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new RuleViolation(Rule.FIELD_MISSING, "file");
        }
        WorkbookId id;
        try (InputStream in = file.getInputStream()) {
            // one byte more than is allowed is enough to see that it is too much
            id = importing.read(file.getSubmittedFileName(), in.readNBytes(LARGEST + 1));
        }
        return page.go("/facilities/workbook?id=" + id);
    }

    public String apply() {
        importing.apply(getSheet().id(), seen);
        return page.done("/facilities/workbook?id=" + getSheet().id(), "workbook.applied");
    }

    public String discard() {
        importing.discard(getSheet().id(), seen);
        return page.done("/facilities/workbook", "workbook.discarded");
    }

    public List<WorkbookQueries.UploadRow> getRecent() {
        if (recent == null) {
            recent = workbooks.recent(20);
        }
        return recent;
    }

    /** Which rows are shown; null for all. */
    public RowOutcome getOutcome() {
        return page.parameter("rows").isPresent() ? page.choice("rows", RowOutcome.MATCHED) : null;
    }

    public List<WorkbookSheet.Line> getLines() {
        return getSheet().lines().stream().filter(line -> getOutcome() == null || line.outcome() == getOutcome()).limit(shown()).toList();
    }

    public long getMatching() {
        return getOutcome() == null ? getSheet().lines().size() : count(getOutcome());
    }

    public long count(RowOutcome outcome) {
        return getSheet().outcomes().getOrDefault(outcome, 0L);
    }

    public RowOutcome[] getOutcomes() {
        return RowOutcome.values();
    }

    public String urlOf(RowOutcome outcome) {
        return "/facilities/workbook?id=" + getSheet().id() + (outcome == null ? "" : "&rows=" + outcome);
    }

    public String getMoreUrl() {
        return urlOf(getOutcome()) + "&shown=" + (shown() + FIRST) + "#more";
    }

    public boolean isMore() {
        return getMatching() > getLines().size() && shown() < MOST;
    }

    private int shown() {
        return page.parameter("shown").filter(t -> t.matches("\\d{1,3}")).map(Integer::valueOf).map(n -> Math.max(1, Math.min(MOST, n))).orElse(FIRST);
    }

    /** Facts of a row that change what is shown or are new. */
    public List<WorkbookSheet.Change> changes(WorkbookSheet.Line line) {
        return line.changes().stream().filter(change -> change.effect() == FactEffect.FIRST || change.effect() == FactEffect.NEWER).toList();
    }

    public long kept(WorkbookSheet.Line line) {
        return line.changes().stream().filter(change -> change.effect() == FactEffect.EARLIER).count();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
