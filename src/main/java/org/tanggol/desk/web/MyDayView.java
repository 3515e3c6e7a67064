package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.custody.LocatorChecking;
import org.tanggol.custody.LocatorInputs;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.LocatorSystem;
import org.tanggol.desk.ListFilter;
import org.tanggol.desk.PeopleList;
import org.tanggol.desk.PersonRow;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingRow;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.ReferenceQueries;
import org.tanggol.work.TaskId;
import org.tanggol.work.TaskKeeping;
import org.tanggol.work.WorkQueries;

/** My day: what is late, what is next, who is unlocated, and my tasks. */
@Named
@RequestScoped
public class MyDayView {

    private static final int DAYS = 7;
    private static final int ROWS = 60;
    private static final int UNLOCATED = 8;
    private static final int LATE_HOURS = 24;

    @Inject
    DocketQueries docket;

    @Inject
    PeopleList people;

    @Inject
    WorkQueries work;

    @Inject
    TaskKeeping tasks;

    @Inject
    LocatorChecking checking;

    @Inject
    ReferenceQueries reference;

    @Inject
    Directory directory;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<HearingRow> hearings;
    private List<WorkQueries.MyTask> mine;
    private List<PersonRow> unlocated;
    private Map<CaseFileId, PersonRow> rows;
    private Map<ListFilter.View, Long> counts;

    /** Hearings of one day, at their courts. */
    public record Day(LocalDate date, List<HearingRow> hearings) { }

    private List<HearingRow> hearings() {
        if (hearings == null) {
            hearings = docket.between(say.getToday(), say.getToday().plusDays(DAYS), null, ROWS);
        }
        return hearings;
    }

    public List<Day> getDays() {
        Map<LocalDate, List<HearingRow>> days = new LinkedHashMap<>();
        hearings().forEach(hearing -> days.computeIfAbsent(hearing.time().day().orElseThrow(), day -> new ArrayList<>()).add(hearing));
        return days.entrySet().stream().map(entry -> new Day(entry.getKey(), entry.getValue())).toList();
    }

    /** The person of a hearing or task; all of them in one go. */
    public PersonRow person(CaseFileId file) {
        if (rows == null) {
            List<CaseFileId> files = new ArrayList<>();
            hearings().forEach(hearing -> files.add(hearing.file()));
            getTasks().forEach(task -> files.add(task.file()));
            rows = people.rowsOf(files.stream().distinct().toList());
        }
        return rows.get(file);
    }

    public List<WorkQueries.MyTask> getTasks() {
        if (mine == null) {
            mine = work.mine(ROWS);
        }
        return mine;
    }

    public boolean isLate(WorkQueries.MyTask task) {
        return task.dueOn() != null && task.dueOn().isBefore(say.getToday());
    }

    public boolean isSoon(WorkQueries.MyTask task) {
        return task.dueOn() != null && !isLate(task) && task.dueOn().isBefore(say.getToday().plusDays(2));
    }

    public long getLateTasks() {
        return getTasks().stream().filter(this::isLate).count();
    }

    public long getTasksSoon() {
        return getTasks().stream().filter(task -> task.dueOn() != null && !isLate(task) && !task.dueOn().isAfter(say.getToday().plusDays(DAYS))).count();
    }

    public int getHearingsSoon() {
        return hearings().size();
    }

    public List<PersonRow> getUnlocated() {
        if (unlocated == null) {
            unlocated = people.unlocated(UNLOCATED);
        }
        return unlocated;
    }

    public long getLateUnlocated() {
        Instant now = say.getNow();
        return getUnlocated().stream().filter(row -> row.custody().unlocated(now).toHours() >= LATE_HOURS).count();
    }

    /** "is-late" over 24 hours, "is-soon" over 12. */
    public String clock(PersonRow row) {
        long hours = row.custody().unlocated(say.getNow()).toHours();
        return hours >= LATE_HOURS ? "is-late" : hours >= LATE_HOURS / 2 ? "is-soon" : "";
    }

    /** How many people a tab holds. */
    public long count(ListFilter.View view) {
        if (counts == null) {
            counts = people.counts();
        }
        return counts.get(view);
    }

    /** Looked, and not there: the second click of a locator check. */
    public String logNotFound(CaseFileId file) {
        checking.log(file, LocatorSystem.ODLS, LocatorInputs.NAME, LocatorResult.NOT_FOUND, null, null, null);
        return page.done("/my-day", "check.logged");
    }

    public String done(TaskId id) {
        tasks.done(id);
        return page.done("/my-day", "task.done");
    }

    /** The next day within a week on which courts are closed, or null. */
    public LocalDate getNextClosed() {
        return say.getToday().datesUntil(say.getToday().plusDays(DAYS)).filter(reference::isCourtClosed).findFirst().orElse(null);
    }

    public List<Colleague> colleagues(List<MemberId> ids) {
        return directory.colleagues(ids);
    }

    public String clockOf(HearingRow hearing) {
        return HearingSpeech.clock(hearing.time(), say);
    }

    public String court(HearingRow hearing) {
        return hearing.setting().court() == null ? "" : reference.courtsById().get(hearing.setting().court()).name();
    }
}
