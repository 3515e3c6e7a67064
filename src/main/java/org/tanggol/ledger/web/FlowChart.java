package org.tanggol.ledger.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tanggol.ledger.LedgerQueries.Balances;
import org.tanggol.ledger.LedgerQueries.MonthRow;
import org.tanggol.ledger.Money;

/** Where the money was, month by month, as areas one above the other: posted with ICE below, what is set aside or on its way above it, what is free on top. Drawn on the server, so that it needs no script. */
public final class FlowChart {

    private static final int LEFT = 52;
    private static final int RIGHT = 632;
    private static final int TOP = 10;
    private static final int BOTTOM = 158;
    private static final int LABEL_GAP = 14;
    private static final int CENTS = 100;

    private final List<MonthRow> months;
    private final long top;

    FlowChart(List<MonthRow> months) {
        this.months = months;
        this.top = roundUp(months.stream().mapToLong(row -> posted(row.balances()) + bound(row.balances()) + free(row.balances())).max().orElse(0));
    }

    private static long posted(Balances balances) {
        return balances.posted().cents();
    }

    private static long bound(Balances balances) {
        return balances.setAside().plus(balances.inTransit()).cents();
    }

    private static long free(Balances balances) {
        return balances.available().plus(balances.reserve()).cents();
    }

    /** 1, 2, 3, 5 or 6 with zeros behind, at least a hundred dollars: so that three lines fall on round sums. */
    private static long roundUp(long cents) {
        long unit = 100L * CENTS;
        while (unit * 10 <= cents) {
            unit *= 10;
        }
        for (long times : new long[] {1, 2, 3, 6, 9}) {
            if (unit * times >= cents) {
                return unit * times;
            }
        }
        return unit * 10;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private double x(int month) {
        return months.size() < 2 ? RIGHT : LEFT + (double) (RIGHT - LEFT) * month / (months.size() - 1);
    }

    private double y(long cents) {
        return BOTTOM - (double) (BOTTOM - TOP) * cents / top;
    }

    private String area(Function<Balances, Long> below, Function<Balances, Long> above) {
        List<String> points = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Balances balances = months.get(i).balances();
            points.add(number(x(i)) + " " + number(y(above.apply(balances))));
            back.add(number(x(i)) + " " + number(y(below.apply(balances))));
        }
        Collections.reverse(back);
        points.addAll(back);
        return "M" + String.join("L", points) + "Z";
    }

    /** One of the three areas: a path of SVG. */
    public String getPosted() {
        return area(b -> 0L, FlowChart::posted);
    }

    public String getBound() {
        return area(FlowChart::posted, b -> posted(b) + bound(b));
    }

    public String getFree() {
        return area(b -> posted(b) + bound(b), b -> posted(b) + bound(b) + free(b));
    }

    /** A line across, with its sum. */
    public record Grid(String y, Money sum) { }

    public List<Grid> getGrid() {
        return List.of(0L, top / 3, top / 3 * 2, top).stream().map(cents -> new Grid(number(y(cents)), new Money(cents))).toList();
    }

    /** The name of a month under the chart. */
    public record Tick(String x, MonthRow row) { }

    public List<Tick> getTicks() {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            ticks.add(new Tick(number(x(i)), months.get(i)));
        }
        return ticks;
    }

    /** Places of the three labels at the end, the lowest first: beside their areas, and never one on the other. */
    private List<Double> labels() {
        Balances last = months.get(months.size() - 1).balances();
        double low = Math.min(BOTTOM, y(posted(last) / 2) + 4);
        double middle = Math.min(low - LABEL_GAP, y(posted(last) + bound(last) / 2) + 4);
        double high = Math.min(middle - LABEL_GAP, y(posted(last) + bound(last) + free(last) / 2) + 4);
        return List.of(low, middle, high);
    }

    public String getPostedLabel() {
        return number(labels().get(0));
    }

    public String getBoundLabel() {
        return number(labels().get(1));
    }

    public String getFreeLabel() {
        return number(labels().get(2));
    }
}
