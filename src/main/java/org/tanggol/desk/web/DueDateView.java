package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.Trigger;
import org.tanggol.deadlines.Wording;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.ReferenceQueries;

/** Works out what an event makes due, for whoever reads a notice and has no case before them. The address may name event and day; nothing is kept. */
@Named
@RequestScoped
public class DueDateView {

    @Inject
    DatesOfLaw dates;

    @Inject
    ReferenceQueries reference;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    private TriggerForm form;
    private List<DatesOfLaw.Answer> answers = List.of();

    /** From the address of a link; what it names wrongly is left to be chosen. */
    @PostConstruct
    void begin() {
        form = new TriggerForm(dates, me.zone().getId());
        form.setEvent(page.parameter("event").filter(dates.events()::contains).orElse(null));
        form.setAt(page.parameter("on").flatMap(DueDateView::day).orElse(null));
        if (form.getEvent() != null && form.getAt() != null) {
            work();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Shows the dates below the form. */
    public void work() {
        answers = List.of();
        answers = dates.after(new Trigger(form.getEvent(), form.moment(), form.getSetOn(), form.circumstances(), null));
    }

    /** Names of the events, in the order of their words. */
    public List<String> getEvents() {
        return dates.events().stream().sorted(Comparator.comparing(name -> say.of("triggerEvent." + name))).toList();
    }

    public List<String> getZones() {
        Set<String> zones = reference.courts().stream().map(court -> court.zone()).collect(Collectors.toSet());
        zones.add(form.getZone());
        return zones.stream().sorted().toList();
    }

    /** What is asked: the rule held to govern says it, where there is one. */
    public String title(DatesOfLaw.Answer answer) {
        return answer.competing().controlling().orElse(answer.competing().dates().get(0)).rule().name();
    }

    /** The date as its readers say it: a day, or an hour at its place. */
    public String due(DueDate date) {
        return date.due().map(due -> due instanceof Moment.At at ? say.of("dueDate.at", say.longDay(due.day()), say.clockAt(at.at().toInstant(), at.at().getZone())) : say.longDay(due.day()))
            .orElseGet(() -> say.of("dueDate.noDate"));
    }

    /** Every step of the arithmetic, in the reader's language. */
    public String arithmetic(DueDate date) {
        return words().arithmetic(date.steps());
    }

    /** Why there are no dates for a question. */
    public String refusal(DatesOfLaw.Answer answer) {
        return words().refusal(answer.refused());
    }

    private Wording words() {
        return Wording.of(Wording.LANGUAGES.contains(me.getLanguage()) ? me.getLanguage() : Wording.LANGUAGES.get(0));
    }

    public String actors(DueDate date) {
        return date.rule().acting().stream().sorted().map(say::it).collect(Collectors.joining(", "));
    }

    public String warnings(DueDate date) {
        return date.warnings().stream().map(say::day).collect(Collectors.joining(", "));
    }

    public String getRulesVersion() {
        return dates.version();
    }

    public List<DatesOfLaw.Answer> getAnswers() {
        return answers;
    }

    public TriggerForm getForm() {
        return form;
    }
}
