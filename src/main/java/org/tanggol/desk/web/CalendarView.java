package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.desk.PeopleList;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingType;
import org.tanggol.docketing.DeadlineQueries;
import org.tanggol.docketing.DueRow;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.Ids;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.ReferenceQueries;

/**
 * The calendar: five weeks of court days, or an agenda that is complete and reads aloud. Times are the court's. A lawyer
 * who is needed in two hearings at once is marked in both.
 */
@Named
@RequestScoped
public class CalendarView {

    private static final int WEEKS = 5;
    private static final int MOST = 2_000;
    private static final Duration SAME_TIME = Duration.ofMinutes(60);

    @Inject
    DocketQueries docket;

    @Inject
    DeadlineQueries deadlineQueries;

    @Inject
    PeopleList people;

    @Inject
    ReferenceQueries reference;

    @Inject
    Directory directory;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    private UUID lawyer;
    private List<HearingRow> hearings;
    private List<DueRow> deadlines;
    private Map<CaseFileId, String> titles;
    private Map<HearingId, HearingRow> clashes;

    @PostConstruct
    void begin() {
        lawyer = page.parameter("lawyer").map(Ids::parse).orElse(null);
    }

    /** Shows the hearings of the chosen lawyer, or of everybody. */
    public String apply() {
        return page.go(url(getFrom(), null, isAgenda()));
    }

    /** A day of the grid. */
    public record Day(LocalDate date, boolean closed, boolean today, boolean selected, List<HearingRow> hearings, List<DueRow> deadlines) { }

    public boolean isAgenda() {
        return page.parameter("view").filter("agenda"::equals).isPresent();
    }

    /** Monday of the first week. */
    public LocalDate getFrom() {
        LocalDate day = day("from");
        return (day == null ? say.getToday() : day).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate getTo() {
        return getFrom().plusWeeks(WEEKS).minusDays(3);
    }

    public LocalDate getSelected() {
        LocalDate day = day("day");
        return day == null ? say.getToday() : day;
    }

    private LocalDate day(String parameter) {
        try {
            return page.parameter(parameter).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private List<HearingRow> hearings() {
        if (hearings == null) {
            hearings = docket.between(getFrom(), getFrom().plusWeeks(WEEKS).minusDays(1), lawyer == null ? null : new MemberId(lawyer), MOST + 1);
        }
        return hearings.subList(0, Math.min(MOST, hearings.size()));
    }

    /** Whether these weeks have more than is shown: the last ones are left out, and the page says so. */
    public boolean isCut() {
        return hearings().size() < hearings.size() || deadlines().size() < deadlines.size();
    }

    public int getCount() {
        return hearings().size();
    }

    /** Days of the grid, Monday to Friday; what is set on a weekend stands beside it, in {@link #getWeekendHearings}. */
    public List<Day> getDays() {
        Map<LocalDate, List<HearingRow>> byDay = byDay();
        return getFrom().datesUntil(getFrom().plusWeeks(WEEKS)).filter(date -> date.getDayOfWeek().getValue() <= 5)
            .map(date -> new Day(date, reference.isCourtClosed(date), date.equals(say.getToday()), date.equals(getSelected()), byDay.getOrDefault(date, List.of()), deadlines(date))).toList();
    }

    /** Hearings on a weekend: rare, often a slip, and never to be left out of sight. */
    public List<HearingRow> getWeekendHearings() {
        return hearings().stream().filter(hearing -> hearing.time().day().orElseThrow().getDayOfWeek().getValue() > 5).toList();
    }

    /** Days with hearings or deadlines, weekends too. */
    public List<Day> getAgendaDays() {
        Map<LocalDate, List<HearingRow>> byDay = byDay();
        return Stream.concat(byDay.keySet().stream(), deadlines().stream().map(DueRow::firstOn)).distinct().sorted()
            .map(date -> new Day(date, reference.isCourtClosed(date), date.equals(say.getToday()), false, byDay.getOrDefault(date, List.of()), deadlines(date))).toList();
    }

    private Map<LocalDate, List<HearingRow>> byDay() {
        Map<LocalDate, List<HearingRow>> byDay = new LinkedHashMap<>();
        hearings().forEach(hearing -> byDay.computeIfAbsent(hearing.time().day().orElseThrow(), day -> new ArrayList<>()).add(hearing));
        return byDay;
    }

    private List<DueRow> deadlines() {
        if (deadlines == null) {
            deadlines = deadlineQueries.between(getFrom(), getFrom().plusWeeks(WEEKS).minusDays(1), lawyer == null ? null : new MemberId(lawyer), MOST + 1);
        }
        return deadlines.subList(0, Math.min(MOST, deadlines.size()));
    }

    private List<DueRow> deadlines(LocalDate date) {
        return deadlines().stream().filter(deadline -> deadline.firstOn().equals(date)).toList();
    }

    /** Deadlines to act on by a weekend's end: whoever looks at working days only would miss them. */
    public List<DueRow> getWeekendDeadlines() {
        return deadlines().stream().filter(deadline -> deadline.firstOn().getDayOfWeek().getValue() > 5).toList();
    }

    public List<DueRow> getSelectedDeadlines() {
        return deadlines(getSelected());
    }

    public List<HearingRow> getSelectedHearings() {
        return byDay().getOrDefault(getSelected(), List.of());
    }

    /** What the person of a hearing is called. */
    public String person(HearingRow hearing) {
        return person(hearing.file());
    }

    /** What a person is called who has a hearing or a deadline in these weeks. */
    public String person(CaseFileId file) {
        if (titles == null) {
            titles = people.titles(Stream.concat(hearings().stream().map(HearingRow::file), deadlines().stream().map(DueRow::file)).collect(Collectors.toSet()));
        }
        return titles.get(file);
    }

    /** The other hearing its lawyer is needed in at the same time, or null. */
    public HearingRow clash(HearingRow hearing) {
        if (clashes == null) {
            clashes = clashes(hearings());
        }
        return clashes.get(hearing.id());
    }

    private static Map<HearingId, HearingRow> clashes(List<HearingRow> hearings) {
        Map<HearingId, HearingRow> found = new HashMap<>();
        List<HearingRow> exact = hearings.stream().filter(h -> h.startsAt() != null && h.lawyer() != null)
            .sorted(java.util.Comparator.comparing(HearingRow::startsAt)).toList();
        for (int i = 0; i < exact.size(); i++) {
            for (int j = i + 1; j < exact.size() && Duration.between(exact.get(i).startsAt(), exact.get(j).startsAt()).compareTo(SAME_TIME) < 0; j++) {
                if (exact.get(i).lawyer().equals(exact.get(j).lawyer())) {
                    found.putIfAbsent(exact.get(i).id(), exact.get(j));
                    found.putIfAbsent(exact.get(j).id(), exact.get(i));
                }
            }
        }
        return found;
    }

    /** Clashes of the days shown, each pair once. */
    public List<HearingRow> getClashes() {
        Set<HearingId> told = new HashSet<>();
        return hearings().stream().filter(hearing -> clash(hearing) != null && !told.contains(hearing.id())).peek(hearing -> told.add(clash(hearing).id())).toList();
    }

    public String time(HearingRow hearing) {
        return HearingSpeech.time(hearing.time(), say);
    }

    public String clock(HearingRow hearing) {
        return HearingSpeech.clock(hearing.time(), say);
    }

    /** "8:30" for the grid. */
    public String shortClock(HearingRow hearing) {
        String clock = HearingSpeech.clock(hearing.time(), say);
        return hearing.isExact() ? clock.substring(0, clock.indexOf(' ')) : "";
    }

    public String readersTime(HearingRow hearing) {
        Instant at = hearing.startsAt();
        return at == null || hearing.zone().equals(me.zone()) ? null : say.moment(at);
    }

    public String court(HearingRow hearing) {
        return hearing.setting().court() == null ? "" : reference.courtsById().get(hearing.setting().court()).name();
    }

    public String lawyer(HearingRow hearing) {
        return directory.name(hearing.lawyer());
    }

    /** Class of the mark's colour; the words say it too. */
    public String colour(HearingType type) {
        return switch (type) {
            case BOND_REDETERMINATION, CUSTODY_REVIEW -> "is-bond";
            case INDIVIDUAL, FEDERAL_COURT, APPEAL_ARGUMENT -> "is-ind";
            case CREDIBLE_FEAR_REVIEW, REASONABLE_FEAR_REVIEW -> "is-fear";
            default -> "";
        };
    }

    public List<Colleague> getLawyers() {
        return directory.lawyers();
    }

    /** The calendar from another day on, everything else as it is. */
    public String url(LocalDate from, LocalDate day, boolean agenda) {
        return "/calendar/calendar?from=" + from + (day == null ? "" : "&day=" + day) + (agenda ? "&view=agenda" : "")
            + (lawyer == null ? "" : "&lawyer=" + lawyer);
    }

    public UUID getLawyer() {
        return lawyer;
    }

    public void setLawyer(UUID lawyer) {
        this.lawyer = lawyer;
    }
}
