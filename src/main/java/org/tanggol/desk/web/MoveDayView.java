package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.CaseFileId;
import org.tanggol.desk.PeopleList;
import org.tanggol.docket.Consequence;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingRefused;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingsTogether;
import org.tanggol.docket.Source;
import org.tanggol.docketing.DeadlineName;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/** One notice that moves many hearings: a judge's day or a court's. First which day, then whom it concerns and where to, with what follows; all move or none. */
@Named
@RequestScoped
public class MoveDayView {

    @Inject
    HearingsTogether together;

    @Inject
    PeopleList people;

    @Inject
    ReferenceQueries reference;

    @Inject
    DeadlineSpeech deadlineSpeech;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    private LocalDate from;
    private UUID court;
    private LocalDate day;
    private LocalTime time;
    private Source source;
    private List<HearingRow> hearings;
    private Map<CaseFileId, String> titles;
    private Map<HearingId, List<Consequence>> consequences;

    @PostConstruct
    void begin() {
        if (!me.may("SCHEDULE_HEARING")) {
            throw new RuleViolation(Rule.NOT_PERMITTED);
        }
        from = page.parameter("from").map(MoveDayView::date).orElse(null);
        court = page.parameter("court").map(Ids::parse).orElse(null);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Shows the hearings of that day. The judge's name stays out of the address. */
    public List<HearingRow> getHearings() {
        if (hearings == null) {
            hearings = from == null || court == null ? List.of() : together.onDay(from, new CourtId(court), null);
        }
        return hearings;
    }

    public String show() {
        if (from == null || court == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, from == null ? "from" : "court");
        }
        return page.go("/calendar/move?from=" + from + "&court=" + court);
    }

    private List<HearingsTogether.Chosen> chosen() {
        String[] values = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("chosen");
        return values == null ? List.of() : Arrays.stream(values).map(value -> value.split("@")).filter(parts -> parts.length == 2 && parts[1].matches("\\d{1,18}"))
            .map(parts -> new HearingsTogether.Chosen(HearingId.fromString(parts[0]), Long.parseLong(parts[1]))).toList();
    }

    /** Whether a hearing is among those that move: all are, until somebody takes a tick away. */
    public boolean isChosen(HearingRow hearing) {
        return !FacesContext.getCurrentInstance().isPostback() || chosen().stream().anyMatch(one -> one.id().equals(hearing.id()));
    }

    /** What follows for each that is chosen; asked when the page is drawn, since before that the form is not what was typed. */
    public List<Consequence> consequences(HearingRow hearing) {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE || day == null) {
            return List.of();
        }
        if (consequences == null) {
            consequences = Map.of();
            try {
                consequences = together.preview(getHearings().stream().filter(this::isChosen).toList(), new HearingsTogether.Target(day, time));
            } catch (HearingRefused refused) {
                refuse(refused);
            }
        }
        return consequences.getOrDefault(hearing.id(), List.of());
    }

    public String words(Consequence consequence) {
        return say.speech().of("consequence." + consequence.key(), consequence.parameters().stream().map(p -> p instanceof HearingTime at ? HearingSpeech.time(at, say)
            : p instanceof DeadlineName name ? deadlineSpeech.name(name.family()) : p).toArray());
    }

    public String move() {
        try {
            int moved = together.move(chosen(), new HearingsTogether.Target(day, time), source);
            return page.done("/calendar/calendar?from=" + day + "&day=" + day, "moveDay.moved", moved);
        } catch (HearingRefused refused) {
            refuse(refused);
            return null;
        }
    }

    /** Says whose hearing cannot move; the rest of the words are those of the refusal. */
    private void refuse(HearingRefused refused) {
        getHearings().stream().filter(hearing -> hearing.id().equals(refused.hearing())).findFirst()
            .ifPresent(hearing -> FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR,
                say.of("moveDay.refused", person(hearing)), null)));
        page.refuse(refused);
    }

    public String person(HearingRow hearing) {
        if (titles == null) {
            titles = people.titles(getHearings().stream().map(HearingRow::file).collect(Collectors.toSet()));
        }
        return titles.get(hearing.file());
    }

    public String clock(HearingRow hearing) {
        return HearingSpeech.clock(hearing.time(), say);
    }

    public List<CourtRow> getCourts() {
        return reference.courts();
    }

    public String getCourtName() {
        CourtRow row = court == null ? null : reference.courtsById().get(new CourtId(court));
        return row == null ? "" : row.name();
    }

    public Source[] getSources() {
        return Source.values();
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
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
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public Source getSource() {
        return source;
    }

    public void setSource(Source source) {
        this.source = source;
    }
}
