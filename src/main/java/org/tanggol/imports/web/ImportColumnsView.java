package org.tanggol.imports.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tanggol.imports.ColumnTarget;
import org.tanggol.imports.DateOrder;
import org.tanggol.imports.ImportField;
import org.tanggol.imports.ImportQueries;
import org.tanggol.imports.ImportSummary;
import org.tanggol.imports.Importing;
import org.tanggol.imports.NameOrder;
import org.tanggol.imports.Overlap;
import org.tanggol.imports.SheetPlan;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/** What the columns of a file are. */
@Named
@RequestScoped
public class ImportColumnsView {

    private static final int SAMPLES = 40;
    private static final int SHOWN = 3;
    private static final int LONGEST = 40;

    @Inject
    ImportView view;

    @Inject
    ImportQueries imports;

    @Inject
    Importing importing;

    @Inject
    ReferenceQueries reference;

    @Inject
    Page page;

    @Inject
    Say say;

    private final List<ColumnForm> columns = new ArrayList<>();
    private List<SheetRow> top;
    private DateOrder dates;
    private NameOrder names;
    private Overlap overlap;
    private boolean unreadToNotes;
    private UUID court;
    private Integer headerRow;
    private Integer sheet;

    @PostConstruct
    void begin() {
        ImportSummary summary = view.getSummary();
        List<SheetRow> sample = imports.sample(summary.id(), SAMPLES);
        for (int i = 0; i < summary.headings().size(); i++) {
            int column = i;
            List<String> values = sample.stream().map(row -> row.cell(column)).filter(cell -> !cell.isBlank()).distinct().limit(SHOWN)
                .map(cell -> shown(cell, summary.plan().columns().get(column))).toList();
            String heading = summary.headings().get(i);
            if (!heading.isBlank() || !values.isEmpty()) {
                ColumnTarget target = summary.plan().columns().get(i);
                columns.add(new ColumnForm(i, heading.isBlank() ? say.of("import.columns.unnamed", i + 1) : heading, values, target == null ? "" : target.code()));
            }
        }
        dates = summary.plan().dates();
        names = summary.plan().names();
        overlap = summary.plan().overlap();
        unreadToNotes = summary.plan().unreadToNotes();
        court = summary.plan().court() == null ? null : summary.plan().court().value();
        headerRow = summary.headerRow();
        sheet = summary.sheetPosition();
    }

    /** An A-number is shown with its last three digits here as everywhere. */
    private static String shown(String cell, ColumnTarget target) {
        String text = cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
        return target != null && target.field() == ImportField.A_NUMBER ? text.replaceAll("\\d(?=(?:\\D*\\d){3})", "•") : text;
    }

    /** Keeps the columns, and checks unless something must be said first. */
    public String check() {
        Map<Integer, ColumnTarget> chosen = new TreeMap<>();
        columns.forEach(column -> ColumnTarget.of(column.getCode()).ifPresent(target -> chosen.put(column.getIndex(), target)));
        importing.map(view.id(), view.getSeen(), new SheetPlan(chosen, dates, names, overlap, unreadToNotes, court == null ? null : new CourtId(court)));
        importing.check(view.id());
        return page.go(view.getUrl());
    }

    /** Another sheet, or another row of headings. */
    public String readAgain() {
        importing.readFrom(view.id(), view.getSeen(), sheet == null ? 0 : sheet, sheet != null && sheet != view.getSummary().sheetPosition() ? null : headerRow);
        return page.go(view.getUrl());
    }

    /** Fields by what they belong to. */
    public List<SelectItem> getFields() {
        List<SelectItem> groups = new ArrayList<>();
        for (ImportField.Group group : ImportField.Group.values()) {
            List<SelectItem> items = new ArrayList<>();
            for (ImportField field : ImportField.values()) {
                if (field.group() == group) {
                    items.add(new SelectItem(field.name(), say.it(field)));
                }
            }
            for (ImportField field : ImportField.values()) {
                if (field.group() == group && field.hasSecond()) {
                    items.add(new SelectItem(field.name() + ".2", say.of(group == ImportField.Group.FAMILY ? "import.secondContact" : "import.secondPerson", say.it(field))));
                }
            }
            groups.add(new SelectItemGroup(say.it(group), null, false, items.toArray(new SelectItem[0])));
        }
        return groups;
    }

    public long getRecognized() {
        return columns.stream().filter(column -> !column.getCode().isEmpty()).count();
    }

    /** Rows at the top of the sheet, one of which holds the headings. */
    public List<SelectItem> getRows() {
        if (top == null) {
            top = imports.top(view.id());
        }
        return top.stream().map(row -> new SelectItem(row.number(), row.number() + ": " + shortened(String.join(" · ", row.cells().stream().filter(cell -> !cell.isBlank()).toList())))).toList();
    }

    public List<SelectItem> getSheets() {
        List<SelectItem> sheets = new ArrayList<>();
        for (int i = 0; i < view.getSummary().sheetCount(); i++) {
            sheets.add(new SelectItem(i, say.of("import.columns.sheetOf", i + 1, view.getSummary().sheetCount())));
        }
        return sheets;
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** Whether there are dates at all. */
    public boolean isDated() {
        return view.getSummary().plan().columns().values().stream().anyMatch(target -> target.field().isDate());
    }

    public boolean isNamed() {
        return view.getSummary().plan().columns().values().stream().anyMatch(target -> target.field() == ImportField.NAME || target.field() == ImportField.ALIAS);
    }

    public DateOrder[] getDateOrders() {
        return DateOrder.values();
    }

    public NameOrder[] getNameOrders() {
        return NameOrder.values();
    }

    public Overlap[] getOverlaps() {
        return Overlap.values();
    }

    public List<ColumnForm> getColumns() {
        return columns;
    }

    public DateOrder getDates() {
        return dates;
    }

    public void setDates(DateOrder dates) {
        this.dates = dates;
    }

    public NameOrder getNames() {
        return names;
    }

    public void setNames(NameOrder names) {
        this.names = names;
    }

    /** Whether there are hearings. */
    public boolean isHeard() {
        return view.getSummary().plan().columns().values().stream().anyMatch(target -> target.field() == ImportField.HEARING_DATE);
    }

    /** By name. */
    public List<CourtRow> getCourts() {
        return reference.courts().stream().sorted(Comparator.comparing(CourtRow::name)).toList();
    }

    public UUID getCourt() {
        return court;
    }

    public void setCourt(UUID court) {
        this.court = court;
    }

    public boolean isUnreadToNotes() {
        return unreadToNotes;
    }

    public void setUnreadToNotes(boolean unreadToNotes) {
        this.unreadToNotes = unreadToNotes;
    }

    public Overlap getOverlap() {
        return overlap;
    }

    public void setOverlap(Overlap overlap) {
        this.overlap = overlap;
    }

    public Integer getHeaderRow() {
        return headerRow;
    }

    public void setHeaderRow(Integer headerRow) {
        this.headerRow = headerRow;
    }

    public Integer getSheet() {
        return sheet;
    }

    public void setSheet(Integer sheet) {
        this.sheet = sheet;
    }
}
