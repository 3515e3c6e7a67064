package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.LocatorChecking;
import org.tanggol.custody.LocatorInputs;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.LocatorSystem;
import org.tanggol.desk.ListFilter;
import org.tanggol.desk.PeopleList;
import org.tanggol.desk.PersonRow;
import org.tanggol.docket.ClosedRow;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingRow;
import org.tanggol.docketing.DayQueries;
import org.tanggol.docketing.DueRow;
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
    DayQueries dayQueries;

    @Inject
    Directory directory;

    @Inject
    PeopleList list;

    @Inject
    TaskKeeping tasks;

    @Inject
    LocatorChecking checking;

    @Inject
    ReferenceQueries reference;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<ClosedRow> hearings;
    private List<HearingRow> opened;
    private DayQueries.Mine mine;
    private List<CaseFileId> unlocated;
    private Map<CaseFileId, PersonRow> people;
    private Map<ListFilter.View, Long> counts;

    /** Hearings of one day, at their courts. */
    public record Day(LocalDate date, List<HearingRow> hearings) { }

    private List<ClosedRow> hearings() {
        if (hearings == null) {
            hearings = docket.closedBetween(say.getToday(), say.getToday().plusDays(DAYS), null, ROWS + 1);
        }
        return hearings.subList(0, Math.min(ROWS, hearings.size()));
    }

    /** Whether the week has more hearings than are shown here. */
    public boolean isMoreHearings() {
        return hearings().size() < hearings.size();
    }

    /** With their judges: after everybody's names, so that one entry of the audit log tells of both. */
    private List<HearingRow> opened() {
        if (opened == null) {
            if (!hearings().isEmpty()) {
                people();
            }
            opened = docket.open(hearings());
        }
        return opened;
    }

    public List<Day> getDays() {
        Map<LocalDate, List<HearingRow>> days = new LinkedHashMap<>();
        opened().forEach(hearing -> days.computeIfAbsent(hearing.time().day().orElseThrow(), day -> new ArrayList<>()).add(hearing));
        return days.entrySet().stream().map(entry -> new Day(entry.getKey(), entry.getValue())).toList();
    }

    /** The person of a hearing or a task, or one who is unlocated; all of them are read in one go. */
    public PersonRow person(CaseFileId file) {
        return people().get(file);
    }

    private Map<CaseFileId, PersonRow> people() {
        if (people == null) {
            Set<CaseFileId> files = new LinkedHashSet<>(unlocated());
            hearings().forEach(hearing -> files.add(hearing.row().file()));
            getDeadlines().forEach(deadline -> files.add(deadline.file()));
            getTasks().forEach(task -> files.add(task.file()));
            people = list.brief(files);
        }
        return people;
    }

    private DayQueries.Mine mine() {
        if (mine == null) {
            mine = dayQueries.mine(say.getToday().plusDays(DAYS), 2 * ROWS);
        }
        return mine;
    }

    /** Mine and my cases', late ones and those of the next seven days. */
    public List<DueRow> getDeadlines() {
        return mine().deadlines();
    }

    /** Whether there is more due than is shown; what is due first is shown. */
    public boolean isMoreDue() {
        return mine().more();
    }

    /** Whose it is, for the mark; none where nobody does it yet. */
    public List<Colleague> owner(DueRow deadline) {
        Colleague colleague = deadline.owner() == null ? null : directory.colleague(deadline.owner());
        return colleague == null ? List.of() : List.of(colleague);
    }

    private long lateDeadlines() {
        return getDeadlines().stream().filter(deadline -> deadline.isOverdue(say.getToday())).count();
    }

    public List<WorkQueries.MyTask> getTasks() {
        return mine().tasks();
    }

    public boolean isLate(WorkQueries.MyTask task) {
        return task.dueOn() != null && task.dueOn().isBefore(say.getToday());
    }

    public boolean isSoon(WorkQueries.MyTask task) {
        return task.dueOn() != null && !isLate(task) && task.dueOn().isBefore(say.getToday().plusDays(2));
    }

    /** Deadlines and tasks whose day has passed. */
    public long getLateTasks() {
        return lateDeadlines() + getTasks().stream().filter(this::isLate).count();
    }

    /** Deadlines and tasks of the next seven days. */
    public long getTasksSoon() {
        return getDeadlines().size() - lateDeadlines()
            + getTasks().stream().filter(task -> task.dueOn() != null && !isLate(task) && !task.dueOn().isAfter(say.getToday().plusDays(DAYS))).count();
    }

    /** How many hearings the week has; "60+" where not all are read. */
    public String getHearingsSoon() {
        return hearings().size() + (isMoreHearings() ? "+" : "");
    }

    private List<CaseFileId> unlocated() {
        if (unlocated == null) {
            unlocated = list.unlocated(UNLOCATED);
        }
        return unlocated;
    }

    /** People whom nobody has been able to place, the longest unlocated first. */
    public List<PersonRow> getUnlocated() {
        return unlocated().stream().map(this::person).filter(Objects::nonNull).toList();
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
            counts = list.counts();
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

    public String clockOf(HearingRow hearing) {
        return HearingSpeech.clock(hearing.time(), say);
    }

    public String court(HearingRow hearing) {
        return hearing.setting().court() == null ? "" : reference.courtsById().get(hearing.setting().court()).name();
    }
}
