package org.tanggol.reports;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.FundFigures;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Speech;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reports as PDF, each figure as bars and as a table. The page is put together as a tree, so that nothing somebody typed becomes markup; the font is in the file. */
public final class Paper {

    private static final String FONT = "Liberation Sans";
    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int HUNDRED = 100;
    private static final String STYLE = """
        @page { size: letter; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans'; font-size: 8pt; color: #555 } }
        body { font-family: 'Liberation Sans'; font-size: 9.5pt; color: #1d1a1c }
        h1 { font-size: 18pt; font-weight: normal; margin: 0 0 2mm } h2 { font-size: 12.5pt; font-weight: normal; margin: 7mm 0 1mm; page-break-after: avoid }
        p { margin: 0 0 2mm } .hint { color: #555 }
        table { width: 100%; border-collapse: collapse; page-break-inside: auto } tr { page-break-inside: avoid }
        th { text-align: left; font-weight: normal; border-bottom: 0.6pt solid #1d1a1c; padding: 1mm 1.5mm 1mm 0; color: #555 } td { padding: 1mm 1.5mm 1mm 0; border-bottom: 0.3pt solid #cfc9cc }
        .r { text-align: right } .bars td { border: 0; padding: 0.4mm 1.5mm 0.4mm 0 } .bars .l { width: 34% } .bars .v { width: 18% } .bar { background: #8f5a8d; height: 3mm } .sum td { border-bottom: 0.6pt solid #1d1a1c }
        """;

    private final Speech speech;
    private final Document page;
    private final Element body;

    static {
        XRLog.setLoggingEnabled(false);     // it would write parts of the page, in which somebody may be named
    }

    private Paper(Speech speech, String title) {
        this.speech = speech;
        try {
            page = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException every) {
            throw new IllegalStateException("Every platform makes trees", every);
        }
        Element html = page.createElement("html");
        html.setAttribute("lang", speech.locale().toLanguageTag());
        page.appendChild(html);
        Element head = add(html, "head", null);
        add(head, "title", title);
        add(head, "style", STYLE);
        Element meta = add(head, "meta", null);
        meta.setAttribute("name", "description");
        meta.setAttribute("content", title);
        body = add(html, "body", null);
        add(body, "h1", title);
    }

    /** All figures of a report. @param title in the reader's words */
    public static void write(FundReport report, Speech speech, OutputStream out) throws IOException {
        String fund = report.fund() == null ? speech.of("report.ofAll") : report.name();
        Paper paper = new Paper(speech, fund);
        paper.add(paper.body, "p", speech.of("report.asOfDay", speech.longDay(report.day())));
        report.figures().forEach(paper::figure);
        paper.made(report.figures().stream().anyMatch(Figure::named));
        paper.write(out);
    }

    /** A month of a fund. */
    public static void write(MonthReport report, Speech speech, OutputStream out) throws IOException {
        Paper paper = new Paper(speech, speech.of("report.monthTitle", report.fund(), Cells.month(speech, report.month())));
        paper.standing("report.opening", report.opening());
        paper.movements(report.movements());
        paper.standing("report.closing", report.closing());
        paper.add(paper.body, "h2", speech.of("report.stagesAtEnd"));
        paper.bars(report.stages());
        paper.table(report.stages());
        paper.add(paper.body, "h2", speech.of("report.bank"));
        paper.add(paper.body, "p", report.finished() == null ? speech.of("report.notReconciled")
            : !report.finished().holds() ? speech.of("report.reconciledVoid", speech.longDay(day(report))) : speech.of("report.reconciled", speech.longDay(day(report)),
                Cells.words(speech, Column.CASH, report.finished().closing()), Cells.words(speech, Column.CASH, report.finished().book())));
        paper.add(paper.body, "p", report.isClosed() ? speech.of("report.closedThrough", speech.longDay(report.closedThrough())) : speech.of("report.notClosed"));
        paper.made(false);
        paper.write(out);
    }

    private static LocalDate day(MonthReport report) {
        return LocalDate.ofInstant(report.finished().at(), java.time.ZoneOffset.UTC);
    }

    private Element add(Element to, String name, String text) {
        Element element = page.createElement(name);
        if (text != null) {
            element.appendChild(page.createTextNode(text));
        }
        to.appendChild(element);
        return element;
    }

    private void standing(String title, LedgerQueries.Balances balances) {
        add(body, "h2", speech.of(title));
        Element table = add(body, "table", null);
        for (Account account : List.of(Account.CASH_AVAILABLE, Account.CASH_SET_ASIDE, Account.CASH_IN_RESERVE)) {
            row(table, Cells.words(speech, Column.ACCOUNT, account), balances.of(account));
        }
        row(table, speech.of("report.total"), balances.atTheBank()).setAttribute("class", "sum");
        for (Account account : List.of(Account.IN_TRANSIT, Account.POSTED)) {
            row(table, Cells.words(speech, Column.ACCOUNT, account), balances.of(account));
        }
    }

    private Element row(Element table, String label, Money amount) {
        Element row = add(table, "tr", null);
        add(row, "td", label);
        add(row, "td", Cells.words(speech, Column.AMOUNT, amount)).setAttribute("class", "r");
        return row;
    }

    private void movements(List<FundFigures.Movement> movements) {
        add(body, "h2", speech.of("report.movements"));
        Element table = add(body, "table", null);
        Element head = add(add(table, "thead", null), "tr", null);
        for (Column column : List.of(Column.EVENT, Column.ENTRIES, Column.MOVED, Column.CASH)) {
            add(head, "th", column == Column.CASH ? speech.of("bank.book") : speech.it(column)).setAttribute("class", column.isNumber() ? "r" : "");
        }
        Element rows = add(table, "tbody", null);
        for (FundFigures.Movement movement : movements) {
            Element row = add(rows, "tr", null);
            add(row, "td", speech.it(movement.event()));
            add(row, "td", Cells.words(speech, Column.ENTRIES, movement.journals())).setAttribute("class", "r");
            add(row, "td", Cells.words(speech, Column.MOVED, movement.moved())).setAttribute("class", "r");
            add(row, "td", Cells.words(speech, Column.CASH, movement.cash())).setAttribute("class", "r");
        }
        Element sum = add(rows, "tr", null);
        sum.setAttribute("class", "sum");
        add(sum, "td", speech.of("report.total"));
        add(sum, "td", "");
        add(sum, "td", "");
        add(sum, "td", Cells.words(speech, Column.CASH, Money.sum(movements.stream().map(FundFigures.Movement::cash).toList()))).setAttribute("class", "r");
    }

    private void figure(Figure figure) {
        add(body, "h2", speech.it(figure.kind()));
        add(body, "p", speech.of("report.what." + figure.kind())).setAttribute("class", "hint");
        bars(figure);
        table(figure);
        if (figure.basis() != null) {
            add(body, "p", speech.of("report.basis." + figure.kind(), figure.basis())).setAttribute("class", "hint");
        }
    }

    private void bars(Figure figure) {
        long most = figure.rows().stream().mapToLong(figure::size).max().orElse(0);
        if (most == 0) {
            return;
        }
        Element table = add(body, "table", null);
        table.setAttribute("class", "bars");
        Column first = figure.columns().get(0);
        for (Map<Column, Object> values : figure.rows()) {
            Element row = add(table, "tr", null);
            add(row, "td", Cells.words(speech, first, values.get(first))).setAttribute("class", "l");
            Element bar = add(add(row, "td", null), "div", null);
            bar.setAttribute("class", "bar");
            bar.setAttribute("style", "width: " + Math.max(1, HUNDRED * figure.size(values) / most) + "%");
            add(row, "td", Cells.words(speech, figure.kind().drawn(), values.get(figure.kind().drawn()))).setAttribute("class", "r v");
        }
    }

    private void table(Figure figure) {
        if (figure.rows().isEmpty()) {
            add(body, "p", speech.of("report.nothing"));
            return;
        }
        Element table = add(body, "table", null);
        Element head = add(add(table, "thead", null), "tr", null);
        figure.columns().forEach(column -> add(head, "th", speech.it(column)).setAttribute("class", column.isNumber() ? "r" : ""));
        Element rows = add(table, "tbody", null);
        for (Map<Column, Object> values : figure.rows()) {
            Element row = add(rows, "tr", null);
            figure.columns().forEach(column -> add(row, "td", Cells.words(speech, column, values.get(column))).setAttribute("class", column.isNumber() ? "r" : ""));
        }
    }

    private void made(boolean named) {
        add(body, "p", speech.of(named ? "report.madeNamed" : "report.made", speech.longDay(speech.today()))).setAttribute("class", "hint");
    }

    private void write(OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT_FILE), FONT);
        builder.useUriResolver((base, uri) -> null);        // nothing is fetched for a report
        builder.withW3cDocument(page, null);
        builder.toStream(out);
        builder.run();
    }
}
