package org.tanggol.banking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.tanggol.banking.BankMonth;
import org.tanggol.banking.BankQueries;
import org.tanggol.banking.SheetColumns;
import org.tanggol.banking.StatementId;
import org.tanggol.banking.StatementReading;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** Saying what the columns of a bank's sheet are: guessed from its headings, shown with its first rows, confirmed by somebody. */
@Named
@RequestScoped
public class StatementView {

    private static final int ROWS = 6;

    @Inject
    StatementReading reading;

    @Inject
    BankQueries queries;

    @Inject
    Page page;

    @Inject
    Say say;

    private StatementReading.Waiting waiting;
    private Columns columns;

    /** What the form says; a column is its place, or null. */
    public static final class Columns {

        private final int header;
        private Integer day;
        private Integer amount;
        private Integer out;
        private Integer in;
        private Integer text;
        private Integer more;
        private Integer reference;
        private Integer balance;
        private boolean dayFirst;

        Columns(SheetColumns guess) {
            header = guess.header();
            day = guess.day();
            amount = guess.amount();
            out = guess.out();
            in = guess.in();
            text = guess.text();
            more = guess.more();
            reference = guess.reference();
            balance = guess.balance();
            dayFirst = guess.dayFirst();
        }

        SheetColumns said() {
            return new SheetColumns(header, day, amount, out, in, text, more, reference, balance, dayFirst);
        }

        public Integer getDay() {
            return day;
        }

        public void setDay(Integer day) {
            this.day = day;
        }

        public Integer getAmount() {
            return amount;
        }

        public void setAmount(Integer amount) {
            this.amount = amount;
        }

        public Integer getOut() {
            return out;
        }

        public void setOut(Integer out) {
            this.out = out;
        }

        public Integer getIn() {
            return in;
        }

        public void setIn(Integer in) {
            this.in = in;
        }

        public Integer getText() {
            return text;
        }

        public void setText(Integer text) {
            this.text = text;
        }

        public Integer getMore() {
            return more;
        }

        public void setMore(Integer more) {
            this.more = more;
        }

        public Integer getReference() {
            return reference;
        }

        public void setReference(Integer reference) {
            this.reference = reference;
        }

        public Integer getBalance() {
            return balance;
        }

        public void setBalance(Integer balance) {
            this.balance = balance;
        }

        public boolean isDayFirst() {
            return dayFirst;
        }

        public void setDayFirst(boolean dayFirst) {
            this.dayFirst = dayFirst;
        }
    }

    /** A column of the sheet, by its heading. */
    public record Heading(Integer place, String words) { }

    private StatementId id() {
        return page.id("statement", StatementId::new);
    }

    private StatementReading.Waiting waiting() {
        if (waiting == null) {
            waiting = reading.waiting(id());
        }
        return waiting;
    }

    public Columns getColumns() {
        if (columns == null) {
            columns = new Columns(waiting().guess());
        }
        return columns;
    }

    public List<Heading> getHeadings() {
        SheetRow row = waiting().sheet().rows().get(waiting().guess().header());
        return IntStream.range(0, row.cells().size()).mapToObj(column -> new Heading(column, row.cell(column).isBlank() ? say.of("bank.column", column + 1) : row.cell(column))).toList();
    }

    /** The first ones below the headings. */
    public List<SheetRow> getRows() {
        return waiting().sheet().rows().stream().skip(waiting().guess().header() + 1L).limit(ROWS).toList();
    }

    /** Of the month the statement came from. */
    public String getBack() {
        String month = page.parameter("month").filter(text -> text.matches("[0-9]{4}-(0[1-9]|1[0-2])")).map(text -> "&month=" + text).orElse("");
        return "/funds/bank?fund=" + queries.fund(waiting().account()) + month;
    }

    public String confirm() {
        String back = getBack();
        reading.confirm(id(), getColumns().said());
        BankMonth.Statement read = queries.statement(id());
        return page.done(back, "bank.read", read.lines(), read.added());
    }
}
