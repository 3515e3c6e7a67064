package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.desk.PeopleList;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingRow;
import org.tanggol.docketing.DeadlineQueries;
import org.tanggol.docketing.DueRow;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.Ids;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/** On paper: the week of a lawyer with hearings and deadlines, or the day of a court. */
@Named
@RequestScoped
public class PrintView {

    private static final int MOST = 500;

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
    Page page;

    @Inject
    Say say;

    private UUID lawyer;
    private UUID court;
    private LocalDate day;
    private List<HearingRow> hearings;
    private List<DueRow> deadlines;
    private Map<CaseFileId, String> titles;

    /** One day of the week, or the one of the court. */
    public record Day(LocalDate date, List<HearingRow> hearings, List<DueRow> deadlines) { }

    @PostConstruct
    void begin() {
        lawyer = page.parameter("lawyer").map(Ids::parse).orElse(null);
        court = page.parameter("court").map(Ids::parse).orElse(null);
        setDay(page.parameter("day").map(PrintView::date).orElse(null));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Shows what was chosen; a court's day goes before a lawyer's week. */
    public String show() {
        return page.go("/calendar/print?day=" + day + (court != null ? "&court=" + court : lawyer != null ? "&lawyer=" + lawyer : ""));
    }

    public boolean isCourtDay() {
        return court != null;
    }

    public LocalDate getFrom() {
        return isCourtDay() ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate getTo() {
        return isCourtDay() ? day : getFrom().plusDays(6);
    }

    private List<HearingRow> hearings() {
        if (hearings == null) {
            hearings = docket.between(getFrom(), getTo(), lawyer == null || isCourtDay() ? null : new MemberId(lawyer), MOST).stream()
                .filter(hearing -> !isCourtDay() || new CourtId(court).equals(hearing.setting().court())).toList();
        }
        return hearings;
    }

    private List<DueRow> deadlines() {
        if (deadlines == null) {
            deadlines = isCourtDay() ? List.of() : deadlineQueries.between(getFrom(), getTo(), lawyer == null ? null : new MemberId(lawyer), MOST);
        }
        return deadlines;
    }

    /** Days on which there is something. */
    public List<Day> getDays() {
        return getFrom().datesUntil(getTo().plusDays(1)).map(date -> new Day(date, hearings().stream().filter(hearing -> date.equals(hearing.time().day().orElse(null))).toList(),
            deadlines().stream().filter(deadline -> deadline.firstOn().equals(date)).toList())).filter(one -> !one.hearings().isEmpty() || !one.deadlines().isEmpty()).toList();
    }

    public String person(CaseFileId file) {
        if (titles == null) {
            titles = people.titles(Stream.concat(hearings().stream().map(HearingRow::file), deadlines().stream().map(DueRow::file)).collect(Collectors.toSet()));
        }
        return titles.get(file);
    }

    /** Whose week or which court's day it is. */
    public String getHeading() {
        if (isCourtDay()) {
            CourtRow row = reference.courtsById().get(new CourtId(court));
            return say.of("print.courtDay", row == null ? "" : row.name(), say.longDay(day));
        }
        return say.of("print.week", lawyer == null ? say.of("calendar.everybody") : directory.name(new MemberId(lawyer)), say.day(getFrom()), say.day(getTo()));
    }

    public String clock(HearingRow hearing) {
        return HearingSpeech.clock(hearing.time(), say);
    }

    public String court(HearingRow hearing) {
        return hearing.setting().court() == null ? "" : reference.courtsById().get(hearing.setting().court()).name();
    }

    public String name(MemberId member) {
        return directory.name(member);
    }

    public List<Colleague> getLawyers() {
        return directory.lawyers();
    }

    public List<CourtRow> getCourts() {
        return reference.courts();
    }

    public UUID getLawyer() {
        return lawyer;
    }

    public void setLawyer(UUID lawyer) {
        this.lawyer = lawyer;
    }

    public UUID getCourt() {
        return court;
    }

    public void setCourt(UUID court) {
        this.court = court;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day == null ? say.getToday() : day;
    }
}
