package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.tanggol.docket.Source;
import org.tanggol.docketing.ClockEventId;
import org.tanggol.docketing.ClockKeeping;
import org.tanggol.docketing.ClockKind;
import org.tanggol.docketing.WorkPermitClock;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The work-permit clock on the docket tab, and the dialog that starts, stops or runs it on. */
@Named
@RequestScoped
public class ClockView {

    @Inject
    ClockKeeping clocks;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    @Inject
    Say say;

    private ClockKeeping.Kept kept;
    private LocalDate on;
    private Source source;
    private String words;

    public ClockKeeping.Kept getKept() {
        if (kept == null) {
            kept = clocks.of(personView.getFile());
        }
        return kept;
    }

    public long getDays() {
        return getKept().clock().days(say.getToday());
    }

    /** When it may be asked for and granted, as far as that is known. */
    public String getAhead() {
        WorkPermitClock clock = getKept().clock();
        return clock.reaches(WorkPermitClock.GRANT).isPresent() ? say.of("clock.ahead", clock.reaches(WorkPermitClock.ASK).orElseThrow(), clock.reaches(WorkPermitClock.GRANT).orElseThrow())
            : clock.reaches(WorkPermitClock.ASK).map(day -> say.of("clock.askOnly", day)).orElseGet(() -> say.of("clock.still"));
    }

    /** What can happen next. */
    public ClockKind getNext() {
        return !getKept().clock().isStarted() ? ClockKind.STARTED : getKept().clock().isRunning() ? ClockKind.STOPPED : ClockKind.RESTARTED;
    }

    public String record() {
        clocks.record(personView.getFile(), getNext(), on, source, words);
        return page.done(personView.url(PersonView.Tab.DOCKET), "clock.recorded");
    }

    public String withdraw(ClockEventId id) {
        clocks.withdraw(id);
        return page.done(personView.url(PersonView.Tab.DOCKET), "clock.withdrawn");
    }

    public Source[] getSources() {
        return Source.values();
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public Source getSource() {
        return source;
    }

    public void setSource(Source source) {
        this.source = source;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
