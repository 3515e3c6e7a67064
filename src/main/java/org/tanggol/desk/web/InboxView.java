package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.desk.PeopleList;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingRow;
import org.tanggol.docketing.DeadlineId;
import org.tanggol.docketing.DeadlineQueries;
import org.tanggol.docketing.DueRow;
import org.tanggol.notices.Acknowledging;
import org.tanggol.notices.InboxQueries;
import org.tanggol.notices.NoticeId;
import org.tanggol.notices.NoticeKind;
import org.tanggol.notices.NoticeRow;
import org.tanggol.notices.Topic;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.work.TaskId;
import org.tanggol.work.TaskReading;
import org.tanggol.work.WorkQueries;

/** What the reader has been told. */
@Named
@RequestScoped
public class InboxView {

    private static final int MOST = 400;

    @Inject
    InboxQueries inbox;

    @Inject
    KeptCount kept;

    @Inject
    Acknowledging acknowledging;

    @Inject
    DeadlineQueries deadlineQueries;

    @Inject
    DocketQueries docket;

    @Inject
    TaskReading taskReading;

    @Inject
    PeopleList people;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<NoticeRow> rows;
    private Map<HearingId, HearingRow> hearings;
    private Map<DeadlineId, DueRow> deadlines;
    private Map<TaskId, WorkQueries.MyTask> tasks;
    private Map<CaseFileId, String> titles;

    private int shown() {
        return page.parameter("show").filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf).map(count -> Math.max(1, Math.min(MOST, count))).orElse(InboxQueries.PAGE);
    }

    private List<NoticeRow> rows() {
        if (rows == null) {
            rows = inbox.rows(shown());
        }
        return rows;
    }

    public List<NoticeRow> getRows() {
        return rows().subList(0, Math.min(shown(), rows().size()));
    }

    public boolean isMore() {
        return rows().size() > shown() && shown() < MOST;
    }

    public int getNext() {
        return shown() + InboxQueries.PAGE;
    }

    /** How many the reader has not seen, as of some seconds ago. */
    public long getUnseen() {
        return kept.get(KeptCount.Of.NOTICES, inbox::unseen);
    }

    /** The hearing as it stands now; null for who may not see it. */
    public HearingRow hearing(NoticeRow row) {
        if (hearings == null) {
            Set<HearingId> ids = new LinkedHashSet<>();
            getRows().stream().filter(one -> one.readable() && one.topic() == Topic.HEARING).forEach(one -> ids.add(new HearingId(one.topicId())));
            hearings = ids.isEmpty() ? Map.of() : docket.calendarHearings(ids);
        }
        return row.readable() && row.topic() == Topic.HEARING ? hearings.get(new HearingId(row.topicId())) : null;
    }

    /** The open deadline it is about; null when it is about something else, has ended, or is not to be seen. */
    public DueRow deadline(NoticeRow row) {
        if (deadlines == null) {
            Set<DeadlineId> ids = new LinkedHashSet<>();
            getRows().stream().filter(one -> one.readable() && one.topic() == Topic.DEADLINE).forEach(one -> ids.add(new DeadlineId(one.topicId())));
            deadlines = ids.isEmpty() ? Map.of() : deadlineQueries.due(ids);
        }
        return row.readable() && row.topic() == Topic.DEADLINE ? deadlines.get(new DeadlineId(row.topicId())) : null;
    }

    /** The reader's open task; null when it is about something else, is done or somebody else's by now, or is not to be seen. */
    public WorkQueries.MyTask task(NoticeRow row) {
        if (tasks == null) {
            Set<TaskId> ids = new LinkedHashSet<>();
            getRows().stream().filter(one -> one.readable() && one.topic() == Topic.TASK).forEach(one -> ids.add(new TaskId(one.topicId())));
            tasks = taskReading.mine(ids);
        }
        return row.readable() && row.topic() == Topic.TASK ? tasks.get(new TaskId(row.topicId())) : null;
    }

    /** Why one was told. */
    public String why(NoticeRow row) {
        return row.kind() == NoticeKind.DEADLINE_AHEAD && row.daysBefore() <= 1 ? say.of("inbox.deadlineSoon") : say.it(row.kind());
    }

    public String time(NoticeRow row) {
        HearingRow hearing = hearing(row);
        return hearing == null ? "" : HearingSpeech.time(hearing.time(), say);
    }

    public String title(NoticeRow row) {
        if (titles == null) {
            Set<CaseFileId> files = new LinkedHashSet<>();
            getRows().stream().filter(NoticeRow::readable).forEach(one -> files.add(one.file()));
            titles = files.isEmpty() ? Map.of() : people.titles(files);
        }
        return titles.getOrDefault(row.file(), "");
    }

    /** Where the reader goes on: the case, or its summary where that is all they may see. */
    public String url(NoticeRow row) {
        return people.isOpen(row.file(), Level.FULL) ? "/people/person?file=" + row.file() + (row.topic() == Topic.TASK ? "" : "&tab=DOCKET") : "/people/summary?file=" + row.file();
    }

    public String acknowledge(NoticeId id) {
        acknowledging.acknowledge(id);
        kept.forget(KeptCount.Of.NOTICES);
        return page.done("/inbox", "inbox.acknowledged");
    }

    public String seeAll() {
        acknowledging.seeAll();
        kept.forget(KeptCount.Of.NOTICES);
        return page.done("/inbox", "inbox.allSeen");
    }
}
