package org.tanggol.reports.web;

import java.util.List;
import java.util.Locale;
import org.tanggol.platform.Speech;
import org.tanggol.reports.Cells;
import org.tanggol.reports.Column;
import org.tanggol.reports.Figure;

/** A figure as bars beside their labels, the first row on top. Drawn on the server, so that it needs no script. */
public final class BarChart {

    private static final double WHOLE = 100;
    private static final double THINNEST = 0.3;
    private static final int MOST_BARS = 24;

    private final Figure figure;
    private final Speech speech;
    private final long most;

    BarChart(Figure figure, Speech speech) {
        this.figure = figure;
        this.speech = speech;
        this.most = figure.rows().stream().mapToLong(figure::size).max().orElse(0);
    }

    /** One bar. @param width of a hundred */
    public record Bar(String label, String width, String value) { }

    public List<Bar> getBars() {
        Column first = figure.columns().get(0);
        Column drawn = figure.kind().drawn();
        return figure.rows().stream().limit(MOST_BARS).map(row -> new Bar(Cells.words(speech, first, row.get(first)), number(most == 0 ? THINNEST : Math.max(THINNEST, WHOLE * figure.size(row) / most)),
            Cells.words(speech, drawn, row.get(drawn)))).toList();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The picture in one sentence. */
    public String getWords() {
        Column drawn = figure.kind().drawn();
        String largest = figure.rows().stream().filter(row -> figure.size(row) == most).findFirst().map(row -> Cells.words(speech, figure.columns().get(0), row.get(figure.columns().get(0))) + ", "
            + Cells.words(speech, drawn, row.get(drawn))).orElse("–");
        return speech.of("report.chart", speech.it(figure.kind()), figure.rows().size(), largest);
    }
}
