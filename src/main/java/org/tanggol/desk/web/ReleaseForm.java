package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.accompaniment.AfterReleasing;
import org.tanggol.accompaniment.ReleaseDuty;
import org.tanggol.docket.Source;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The dialog after a release: since when the person lives where, which duties follow, and who sees to them. */
@Named
@RequestScoped
public class ReleaseForm {

    @Inject
    AfterReleasing releasing;

    @Inject
    PersonView personView;

    @Inject
    Directory directory;

    @Inject
    Page page;

    @Inject
    Say say;

    private LocalDate movedOn;
    private Source source = Source.FAMILY;
    private LocalDate checkIn;
    private UUID companion;
    private ReleaseDuty[] duties = {ReleaseDuty.COURT, ReleaseDuty.USCIS, ReleaseDuty.ICE, ReleaseDuty.VENUE};

    @PostConstruct
    void begin() {
        movedOn = say.getToday();
    }

    public String save() {
        Map<ReleaseDuty, String> titles = new EnumMap<>(ReleaseDuty.class);
        List.of(duties).forEach(duty -> titles.put(duty, say.it(duty)));
        int added = releasing.plan(personView.getFile(), movedOn, source, titles, checkIn, companion == null ? null : new MemberId(companion));
        return page.done(personView.getUrl(), "afterRelease.done", added);
    }

    /** With the day by which it is to be done, where the rules give one. */
    public String label(ReleaseDuty duty) {
        LocalDate due = releasing.preview(personView.getFile(), movedOn == null ? say.getToday() : movedOn, Source.FAMILY).get(duty);
        return due == null ? say.it(duty) : say.of("afterRelease.by", say.it(duty), say.day(due));
    }

    public ReleaseDuty[] getAllDuties() {
        return ReleaseDuty.values();
    }

    public Source[] getSources() {
        return Source.values();
    }

    public List<Colleague> getColleagues() {
        return directory.colleagues().stream().filter(Colleague::isActive).toList();
    }

    public ReleaseDuty[] getDuties() {
        return duties.clone();
    }

    public void setDuties(ReleaseDuty[] duties) {
        this.duties = duties.clone();
    }

    public LocalDate getMovedOn() {
        return movedOn;
    }

    public void setMovedOn(LocalDate movedOn) {
        this.movedOn = movedOn;
    }

    public Source getSource() {
        return source;
    }

    public void setSource(Source source) {
        this.source = source;
    }

    public LocalDate getCheckIn() {
        return checkIn;
    }

    public void setCheckIn(LocalDate checkIn) {
        this.checkIn = checkIn;
    }

    public UUID getCompanion() {
        return companion;
    }

    public void setCompanion(UUID companion) {
        this.companion = companion;
    }
}
