package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.tanggol.accompaniment.Accompanying;
import org.tanggol.accompaniment.InvitationId;
import org.tanggol.accompaniment.InvitationState;
import org.tanggol.accompaniment.MineRow;
import org.tanggol.accompaniment.ReportEntry;
import org.tanggol.accompaniment.ReportOutcome;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The page of a volunteer, made for a phone: what they were asked for, one tap to answer, one to say that they are there, and a short form afterwards. */
@Named
@RequestScoped
public class AccompanyingView {

    private static final String URL = "/volunteers/mine";
    private static final int HOUR = 60;

    @Inject
    Accompanying accompanying;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<MineRow> rows;
    private ReportOutcome outcome = ReportOutcome.AS_PLANNED;
    private Integer hours;
    private Integer miles;
    private String expenses;
    private String note;

    public List<MineRow> getRows() {
        if (rows == null) {
            rows = accompanying.mine();
        }
        return rows;
    }

    /** What the report is about; null when none is open. @throws RuleViolation NOT_FOUND */
    public MineRow getReported() {
        return page.parameter("report").map(InvitationId::fromString).map(id -> getRows().stream().filter(row -> row.id().equals(id) && row.reportable()).findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND))).orElse(null);
    }

    public String accept(InvitationId id) {
        return page.done(URL, accompanying.accept(id) == InvitationState.ACCEPTED ? "mine.accepted" : "mine.waitlisted");
    }

    public String decline(InvitationId id) {
        accompanying.decline(id);
        return page.done(URL, "mine.declined");
    }

    public String withdraw(InvitationId id) {
        accompanying.withdraw(id);
        return page.done(URL, "mine.withdrawn");
    }

    public String arrive(InvitationId id) {
        accompanying.arrive(id);
        return page.done(URL, "mine.arrived");
    }

    public String report() {
        MineRow row = getReported();
        Money spent = Money.typedLimit(expenses, "expenses");
        accompanying.report(row.id(), new ReportEntry(outcome, hours == null ? row.minutes() : hours * HOUR, miles == null ? 0 : miles, spent, note));
        return page.done(URL, "mine.reported");
    }

    public String getUrl() {
        return URL;
    }

    public String reportUrl(MineRow row) {
        return URL + "?report=" + row.id();
    }

    /** "Tuesday 8 December, 2:45 pm". */
    public String beThere(MineRow row) {
        return say.longDay(row.beThere().toLocalDate()) + ", " + say.speech().clock(row.beThere().toLocalTime());
    }

    public String begins(MineRow row) {
        return say.speech().clock(row.local().toLocalTime()) + " " + say.zone(row.zone());
    }

    public String languages(MineRow row) {
        return row.languages().isEmpty() ? say.of("board.anyLanguage") : row.languages().stream().map(say::language).collect(Collectors.joining(", "));
    }

    public ReportOutcome[] getOutcomes() {
        return ReportOutcome.values();
    }

    public ReportOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ReportOutcome outcome) {
        this.outcome = outcome;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public Integer getMiles() {
        return miles;
    }

    public void setMiles(Integer miles) {
        this.miles = miles;
    }

    public String getExpenses() {
        return expenses;
    }

    public void setExpenses(String expenses) {
        this.expenses = expenses;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
