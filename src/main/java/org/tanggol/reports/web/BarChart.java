package org.tanggol.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tanggol.platform.Speech;
import org.tanggol.reports.Cells;
import org.tanggol.reports.Column;
import org.tanggol.reports.Figure;

/** A figure as bars beside their labels, the first row on top. Drawn on the server, so that it needs no script. */
public final class BarChart {

    private static final int LEFT = 250;
    private static final int RIGHT = 640;
    private static final int ROW = 26;
    private static final int LONGEST_LABEL = 36;
    private static final int MOST_BARS = 24;

    private final Figure figure;
    private final Speech speech;
    private final long most;

    BarChart(Figure figure, Speech speech) {
        this.figure = figure;
        this.speech = speech;
        this.most = figure.rows().stream().mapToLong(figure::size).max().orElse(0);
    }

    /** One bar: where it lies in the picture, and what stands before and behind it. */
    public record Bar(int y, int middle, String width, String valueAt, String label, String value) { }

    public List<Bar> getBars() {
        List<Bar> bars = new ArrayList<>();
        Column first = figure.columns().get(0);
        for (Map<Column, Object> row : figure.rows().subList(0, Math.min(MOST_BARS, figure.rows().size()))) {
            double width = most == 0 ? 0 : (double) (RIGHT - LEFT) * figure.size(row) / most;
            String label = Cells.words(speech, first, row.get(first));
            int y = bars.size() * ROW + 4;
            bars.add(new Bar(y, y + 13, number(Math.max(1, width)), number(LEFT + width + 8), label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL - 1) + "…" : label,
                Cells.words(speech, figure.kind().drawn(), row.get(figure.kind().drawn()))));
        }
        return bars;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    public int getHeight() {
        return getBars().size() * ROW + 8;
    }

    public int getLeft() {
        return LEFT;
    }

    /** The picture in one sentence. */
    public String getWords() {
        Column drawn = figure.kind().drawn();
        String largest = figure.rows().stream().filter(row -> figure.size(row) == most).findFirst().map(row -> Cells.words(speech, figure.columns().get(0), row.get(figure.columns().get(0))) + ", "
            + Cells.words(speech, drawn, row.get(drawn))).orElse("–");
        return speech.of("report.chart", speech.it(figure.kind()), figure.rows().size(), largest);
    }
}
