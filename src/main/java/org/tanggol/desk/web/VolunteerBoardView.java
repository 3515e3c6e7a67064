package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.accompaniment.AccompanimentKind;
import org.tanggol.accompaniment.AccompanimentRequestId;
import org.tanggol.accompaniment.CompanyFilling;
import org.tanggol.accompaniment.CompanyQueries;
import org.tanggol.accompaniment.Fit;
import org.tanggol.accompaniment.InvitationId;
import org.tanggol.accompaniment.RequestRow;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.volunteers.FreeHours;
import org.tanggol.volunteers.Spoken;
import org.tanggol.volunteers.VolunteerId;
import org.tanggol.volunteers.VolunteerRow;

/** The coordinator's board: what company is asked for, and who fits the request that is open. */
@Named
@RequestScoped
public class VolunteerBoardView {

    private static final String URL = "/volunteers/board";
    private static final int USUAL_MILES = 75;
    private static final int SHOWN = 12;
    private static final int WEEK = 7;
    private static final List<Integer> DISTANCES = List.of(25, USUAL_MILES, 150, 500);

    /** Which requests are listed. */
    public enum Show { TO_FILL, ASKED, ALL }

    /** Of the list. */
    public enum When { TODAY, WEEK, LATER }

    @Inject
    CompanyQueries queries;

    @Inject
    CompanyFilling filling;

    @Inject
    KeptCount kept;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<RequestRow> board;
    private Map<VolunteerId, VolunteerRow> names;
    private CompanyQueries.Fits fits;

    public List<RequestRow> getBoard() {
        if (board == null) {
            board = queries.board();
        }
        return board;
    }

    /** The number beside the menu's entry, as of some seconds ago. */
    public long getToFill() {
        return kept.get(KeptCount.Of.COMPANY, queries::countToFill);
    }

    public Show getShow() {
        return page.choice("show", Show.TO_FILL);
    }

    /** Null for every kind. */
    public AccompanimentKind getKind() {
        return page.choice("kind", AccompanimentKind.class).orElse(null);
    }

    public long count(Show show) {
        return getBoard().stream().filter(row -> isIn(show, row)).count();
    }

    private static boolean isIn(Show show, RequestRow row) {
        return show == Show.ALL || show == Show.TO_FILL && !row.isFilled() || show == Show.ASKED && row.asked() > 0;
    }

    public long getFilled() {
        return getBoard().stream().filter(RequestRow::isFilled).count();
    }

    /** Listed, of one of the groups. */
    public List<RequestRow> in(When when) {
        return getBoard().stream().filter(row -> isIn(getShow(), row) && (getKind() == null || row.kind() == getKind()) && when(row) == when).toList();
    }

    private When when(RequestRow row) {
        long days = ChronoUnit.DAYS.between(say.getToday(), row.local().toLocalDate());
        return days <= 0 ? When.TODAY : days < WEEK ? When.WEEK : When.LATER;
    }

    public When[] getWhens() {
        return When.values();
    }

    public Show[] getShows() {
        return Show.values();
    }

    public AccompanimentKind[] getKinds() {
        return AccompanimentKind.values();
    }

    /** The request that is open: the one in the URL, or the first of the list; null when there is none. */
    public RequestRow getOpen() {
        return page.parameter("request").map(AccompanimentRequestId::fromString)
            .map(id -> getBoard().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND)))
            .orElseGet(() -> Stream.of(When.values()).flatMap(when -> in(when).stream()).findFirst().orElse(null));
    }

    public boolean isOpen(RequestRow row) {
        return row.equals(getOpen());
    }

    /** How far to look, in miles. */
    public int getMostMiles() {
        return page.parameter("miles").filter(text -> DISTANCES.stream().anyMatch(one -> one.toString().equals(text))).map(Integer::valueOf).orElse(USUAL_MILES);
    }

    public List<Integer> getDistances() {
        return DISTANCES;
    }

    public List<Fit> getFits() {
        return found().fits().stream().limit(SHOWN).toList();
    }

    public int getCloseEnough() {
        return found().fits().size();
    }

    public int getCleared() {
        return found().cleared();
    }

    private CompanyQueries.Fits found() {
        if (fits == null) {
            fits = queries.fits(getOpen().id(), getMostMiles());
        }
        return fits;
    }

    /** "11 times, last on 3 Nov". */
    public String deeds(Fit fit) {
        CompanyQueries.Deeds deeds = found().deeds().get(fit.volunteer().id());
        return deeds == null ? say.of("board.notYet") : say.of("board.times", deeds.times());
    }

    public String lastDeed(Fit fit) {
        CompanyQueries.Deeds deeds = found().deeds().get(fit.volunteer().id());
        return deeds == null ? "" : say.of("board.last", say.day(LocalDate.ofInstant(deeds.last(), getOpen().zone())));
    }

    public String url(RequestRow row) {
        return URL + "?request=" + row.id() + suffix(getShow(), getKind());
    }

    public String url(Show show) {
        return URL + "?" + suffix(show, getKind()).replaceFirst("^&", "");
    }

    /** The same with other parameters, for a form that goes there. */
    public String getUrl() {
        RequestRow open = getOpen();
        return open == null ? url(getShow()) : url(open) + (getMostMiles() == USUAL_MILES ? "" : "&miles=" + getMostMiles());
    }

    private static String suffix(Show show, AccompanimentKind kind) {
        return (show == Show.TO_FILL ? "" : "&show=" + show) + (kind == null ? "" : "&kind=" + kind);
    }

    public String ask(VolunteerId volunteer) {
        filling.invite(getOpen().id(), volunteer);
        return done("board.asked");
    }

    public String yes(InvitationId invitation) {
        filling.answered(invitation, true);
        return done("board.answered");
    }

    public String no(InvitationId invitation) {
        filling.answered(invitation, false);
        return done("board.answered");
    }

    public String takeBack(InvitationId invitation) {
        filling.takeBack(invitation);
        return done("board.takenBack");
    }

    public String callOff() {
        filling.callOff(getOpen().id());
        kept.forget(KeptCount.Of.COMPANY);
        return page.done(URL, "board.calledOff");
    }

    public String kinCalled() {
        filling.kinCalled(getOpen().id());
        return done("board.kinDone");
    }

    private String done(String key) {
        kept.forget(KeptCount.Of.COMPANY);
        return page.done(getUrl(), key);
    }

    public String name(VolunteerId id) {
        if (names == null) {
            names = queries.names();
        }
        VolunteerRow row = names.get(id);
        return row == null ? "" : row.profile().name();
    }

    /** "1:30 pm", with the day unless it is today. */
    public String when(RequestRow row, boolean withDay) {
        LocalDate day = row.local().toLocalDate();
        String clock = say.speech().clock(row.local().toLocalTime());
        return withDay && !day.equals(say.getToday()) ? say.day(day) + ", " + clock : clock;
    }

    /** The same moment for the reader; empty where the clocks agree. */
    public String forReader(RequestRow row) {
        String here = say.moment(row.startsAt());
        return here.equals(say.momentAt(row.startsAt(), row.zone())) ? "" : here;
    }

    public String clock(LocalTime time) {
        return say.speech().clock(time);
    }

    /** "Fula or French". */
    public String languages(List<String> tags) {
        return tags.isEmpty() ? say.of("board.anyLanguage") : tags.stream().map(say::language).reduce((a, b) -> say.of("board.or", a, b)).orElse("");
    }

    /** "Fula, French". */
    public String spoken(Fit fit) {
        return fit.spoken().stream().map(Spoken::language).map(say::language).collect(Collectors.joining(", "));
    }

    /** "speaks Mam, 12 miles, free": why somebody stands where they stand. */
    public String reason(Fit fit) {
        List<String> parts = new ArrayList<>();
        parts.add(switch (fit.language()) {
            case BEST, SHARED -> say.of("board.speaks", spoken(fit));
            case RELAY -> say.of("board.through", spoken(fit));
            case ANY, NONE -> say.of("board.speaksOnly", spoken(fit));
        });
        parts.add(fit.miles() == null ? say.of("board.milesUnknown") : say.of("board.miles", fit.miles()));
        parts.add(say.it(fit.time()));
        return String.join(", ", parts);
    }

    public String hours(Fit fit) {
        return fit.hours() == FreeHours.NONE ? "" : say.it(fit.hours());
    }

    /** The icon that goes with a mark from 0, good, to 2, bad. */
    public String icon(int mark) {
        return List.of("pi-check-circle tg-success-text", "pi-minus-circle tg-warning-text", "pi-times-circle tg-danger-text").get(mark);
    }

    public int markOfLanguage(Fit fit) {
        return switch (fit.language()) {
            case BEST, SHARED, ANY -> 0;
            case RELAY -> 1;
            case NONE -> 2;
        };
    }

    public int markOfDistance(Fit fit) {
        return fit.distance() == Fit.Distance.NEAR && fit.car() ? 0 : 1;
    }

    public int markOfTime(Fit fit) {
        return switch (fit.time()) {
            case FREE -> 0;
            case PARTLY, NOT_FREE -> 1;
            case AWAY, BUSY -> 2;
        };
    }
}
