package org.tanggol.reports.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tanggol.audit.ExportReason;
import org.tanggol.ledger.FundId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.platform.sheets.RowWriter;
import org.tanggol.platform.sheets.SheetFormat;
import org.tanggol.reports.Cells;
import org.tanggol.reports.Column;
import org.tanggol.reports.Figure;
import org.tanggol.reports.FigureKind;
import org.tanggol.reports.FigureSheet;
import org.tanggol.reports.FundReport;
import org.tanggol.reports.FundReporting;
import org.tanggol.reports.MonthReport;
import org.tanggol.reports.MonthReporting;
import org.tanggol.reports.Paper;

/** Figures of a fund or of all, each as a picture and as a table; taken away as sheet or paper. Fund and day stand in the URL. */
@Named
@RequestScoped
public class FiguresView {

    private static final String PDF = "application/pdf";

    @Inject
    FundReporting reporting;

    @Inject
    MonthReporting months;

    @Inject
    Page page;

    @Inject
    Say say;

    private FundReport report;
    private ExportReason reason;
    private String month;

    @PostConstruct
    void begin() {
        month = YearMonth.from(say.getToday()).minusMonths(1).toString();
    }

    /** Null for all. */
    public FundId getFund() {
        return page.parameter("fund").isEmpty() ? null : page.id("fund", FundId::new);
    }

    /** As the address says; else today. */
    public LocalDate getDay() {
        return page.parameter("day").filter(text -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                return null;
            }
        }).filter(day -> !day.isAfter(say.getToday())).orElse(say.getToday());
    }

    public FundReport getReport() {
        if (report == null) {
            report = reporting.on(getFund(), getDay());
        }
        return report;
    }

    public String heading(Column column) {
        return say.it(column);
    }

    public String cell(Map<Column, Object> row, Column column) {
        return Cells.words(say.speech(), column, row.get(column));
    }

    /** A figure as the page shows it. @param what it is, in a sentence @param basis what it rests on, in another, or empty */
    public record Shown(Figure figure, BarChart chart, String what, String basis) { }

    public List<Shown> getShown() {
        return getReport().figures().stream().map(figure -> new Shown(figure, new BarChart(figure, say.speech()), say.of("report.what." + figure.kind()),
            figure.basis() == null ? "" : say.of("report.basis." + figure.kind(), figure.basis()))).toList();
    }

    public void csv(FigureKind kind) throws IOException {
        sheet(kind, SheetFormat.CSV);
    }

    public void workbook(FigureKind kind) throws IOException {
        sheet(kind, SheetFormat.XLSX);
    }

    private void sheet(FigureKind kind, SheetFormat format) throws IOException {
        FundReport taken = reporting.take(getFund(), getDay(), reason, kind.name());
        try (RowWriter rows = format.begin(page.file(kind.name().toLowerCase(Locale.ROOT) + "." + format.ending(), format.type()), say.it(kind))) {
            FigureSheet.write(taken.figure(kind), rows);
        }
    }

    /** One figure on paper. */
    public void pdf(FigureKind kind) throws IOException {
        FundReport taken = reporting.take(getFund(), getDay(), reason, kind.name());
        Paper.write(taken.only(kind), say.speech(), file(kind.name().toLowerCase(Locale.ROOT)));
    }

    /** All on paper. */
    public void allPdf() throws IOException {
        Paper.write(reporting.take(getFund(), getDay(), reason, "ALL"), say.speech(), file("figures"));
    }

    /** The month report of the fund. */
    public void monthPdf() throws IOException {
        YearMonth wanted;
        try {
            wanted = YearMonth.parse(Checks.requiredText(month, "month", 7));
        } catch (DateTimeException noMonth) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "month");
        }
        MonthReport taken = months.take(page.id("fund", FundId::new), wanted);
        Paper.write(taken, say.speech(), file("month-" + wanted));
    }

    private OutputStream file(String name) throws IOException {
        return page.file(name + ".pdf", PDF);
    }

    /** Of members; a program's is its own. */
    public List<ExportReason> getReasons() {
        return new ArrayList<>(Arrays.stream(ExportReason.values()).filter(one -> one != ExportReason.PROGRAM).toList());
    }

    public ExportReason getReason() {
        return reason;
    }

    public void setReason(ExportReason reason) {
        this.reason = reason;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
