package org.tanggol.desk.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.Trigger;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.platform.Checks;

/** What is typed about an event that starts periods: what it was, when, and what rules ask for beside it. */
public class TriggerForm {

    private static final String ASYLUM_ADJUDICATED = "asylum_adjudicated";

    private final DatesOfLaw dates;
    private String event;
    private LocalDate at;
    private LocalTime time;
    private String zone;
    private LocalDate setOn;
    private Boolean asylumAdjudicated;

    /** @param zone IANA zone that is offered first */
    TriggerForm(DatesOfLaw dates, String zone) {
        this.dates = dates;
        this.zone = zone;
    }

    /** Shows an event that is on record. */
    void show(Trigger trigger) {
        event = trigger.event();
        at = trigger.at().day();
        setOn = trigger.deadlineSetOn();
        if (trigger.at() instanceof Moment.At hour) {
            time = hour.at().toLocalTime();
            zone = hour.at().getZone().getId();
        }
        asylumAdjudicated = trigger.circumstances().so().contains(ASYLUM_ADJUDICATED) ? Boolean.TRUE : trigger.circumstances().notSo().contains(ASYLUM_ADJUDICATED) ? Boolean.FALSE : null;
    }

    boolean isComplete() {
        return event != null && at != null && (!isHourNeeded() || time != null) && (!isDaySetNeeded() || setOn != null);
    }

    Moment moment() {
        Checks.required(event, "event");
        Checks.required(at, "at");
        if (time == null || !isHourNeeded()) {
            return Moment.on(at);
        }
        CourtTime local = CourtTime.of(LocalDateTime.of(at, time), ZoneId.of(Checks.required(zone, "zone")), Optional.empty());
        return Moment.at(local.instant().atZone(local.zone()));
    }

    Circumstances circumstances() {
        return asylumAdjudicated == null || !isAsylumAsked() ? Circumstances.UNKNOWN
            : asylumAdjudicated ? new Circumstances(Set.of(ASYLUM_ADJUDICATED), Set.of()) : new Circumstances(Set.of(), Set.of(ASYLUM_ADJUDICATED));
    }

    /** Whether the time of day matters for what was chosen. */
    public boolean isHourNeeded() {
        return dates.needsHour(event);
    }

    /** Whether the day the court set the hearing selects the version of a rule. */
    public boolean isDaySetNeeded() {
        return dates.needsDaySet(event);
    }

    /** Whether it matters that an asylum claim was decided; the one circumstance that rules ask for. */
    public boolean isAsylumAsked() {
        return dates.circumstances(event).contains(ASYLUM_ADJUDICATED);
    }

    public String getEvent() {
        return event;
    }

    public void setEvent(String event) {
        this.event = event;
    }

    public LocalDate getAt() {
        return at;
    }

    public void setAt(LocalDate at) {
        this.at = at;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public LocalDate getSetOn() {
        return setOn;
    }

    public void setSetOn(LocalDate setOn) {
        this.setOn = setOn;
    }

    public Boolean getAsylumAdjudicated() {
        return asylumAdjudicated;
    }

    public void setAsylumAdjudicated(Boolean asylumAdjudicated) {
        this.asylumAdjudicated = asylumAdjudicated;
    }
}
