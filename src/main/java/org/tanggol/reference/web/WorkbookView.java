package org.tanggol.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

/** Uploading ICE's statistics workbook, seeing what it would change, and confirming it. */
@Named
@RequestScoped
public class WorkbookView {

    /** Bytes that are read at most; the use case refuses at fewer. */
    private static final int MOST = 10_000_001;

    private static final int FIRST = 40;

    @Inject
    WorkbookImporting importing;

    @Inject
    WorkbookQueries workbooks;

    @Inject
    Page page;

    private Part file;
    private WorkbookSheet sheet;
    private long seen = -1;

    public String upload() {
        try {
            if (file == null || file.getSize() == 0) {
                throw new RuleViolation(Rule.FIELD_MISSING, "file");
            }
            return page.go("/facilities/workbook?id=" + importing.read(file.getSubmittedFileName(), bytes()));
        } catch (RuleViolation refusal) {
            page.refuse(refusal);
            return null;
        }
    }

    private byte[] bytes() {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isShowing() {
        return page.parameter("id").isPresent();
    }

    public WorkbookSheet getSheet() {
        if (sheet == null) {
            sheet = workbooks.sheet(page.id("id", WorkbookId::new));
        }
        return sheet;
    }

    /** The tab: rows that change what is shown, rows that only add earlier values, new and unsure ones. */
    public String getTab() {
        return page.parameter("tab").filter(List.of("changes", "earlier", "new", "unsure")::contains)
            .orElse(lines("changes").isEmpty() ? "earlier" : "changes");
    }

    public List<WorkbookSheet.Line> getLines() {
        List<WorkbookSheet.Line> all = lines(getTab());
        return all.subList(0, Math.min(all.size(), shownRows()));
    }

    public boolean isMore() {
        return count(getTab()) > shownRows();
    }

    public String getMoreUrl() {
        return "/facilities/workbook?id=" + getSheet().id() + "&tab=" + getTab() + "&shown=" + (shownRows() + FIRST) + "#more";
    }

    private int shownRows() {
        return Math.max(FIRST, page.parameter("shown").filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf).orElse(FIRST));
    }

    public int count(String tab) {
        return lines(tab).size();
    }

    private List<WorkbookSheet.Line> lines(String tab) {
        return getSheet().lines().stream().filter(line -> switch (tab) {
            case "new" -> line.outcome() == RowOutcome.NEW;
            case "unsure" -> line.outcome() == RowOutcome.UNSURE;
            case "changes" -> line.outcome() == RowOutcome.MATCHED && has(line, FactEffect.FIRST, FactEffect.NEWER);
            default -> line.outcome() == RowOutcome.MATCHED && !has(line, FactEffect.FIRST, FactEffect.NEWER);
        }).toList();
    }

    private static boolean has(WorkbookSheet.Line line, FactEffect one, FactEffect other) {
        return line.changes().stream().anyMatch(change -> change.effect() == one || change.effect() == other);
    }

    /** What a row would change of what is shown; for the others all that it says. */
    public List<WorkbookSheet.Change> changes(WorkbookSheet.Line line) {
        return getTab().equals("changes") ? line.changes().stream()
            .filter(change -> change.effect() == FactEffect.FIRST || change.effect() == FactEffect.NEWER).toList() : line.changes();
    }

    public List<WorkbookQueries.UploadRow> getRecent() {
        return workbooks.recent(10);
    }

    public String apply() {
        return decide(true);
    }

    public String discard() {
        return decide(false);
    }

    private String decide(boolean apply) {
        WorkbookId id = page.id("id", WorkbookId::new);
        try {
            if (apply) {
                importing.apply(id, seen);
                return page.done("/facilities/workbook?id=" + id, "workbook.applied");
            }
            importing.discard(id, seen);
            return page.done("/facilities/workbook", "workbook.discarded");
        } catch (RuleViolation refusal) {
            page.refuse(refusal);
            return null;
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public long getSeen() {
        return seen < 0 ? getSheet().version() : seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
