package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.deadlines.Trigger;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.docket.Source;
import org.tanggol.docketing.TriggerEntry;
import org.tanggol.docketing.TriggerId;
import org.tanggol.docketing.TriggerRecording;
import org.tanggol.docketing.TriggerRow;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.ReferenceQueries;

/** The dialog that records an event and shows what becomes due, or corrects one and shows what moves. */
@Named
@RequestScoped
public class TriggerView {

    @Inject
    TriggerRecording recording;

    @Inject
    DatesOfLaw dates;

    @Inject
    ReferenceQueries reference;

    @Inject
    PersonView personView;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    private TriggerForm form;
    private TriggerRow before;
    private long seen;
    private Source source;
    private String document;
    private List<TriggerRecording.Preview> previews;

    @PostConstruct
    void begin() {
        form = new TriggerForm(dates, me.getOrganization().zone().getId());
        Optional<TriggerId> id = page.parameter("trigger").map(TriggerId::fromString);
        if (id.isPresent()) {
            before = personView.getDeadlines().trigger(id.get());
            seen = before.version();
            form.show(new Trigger(before.event(), before.at(), before.setOn(), before.circumstances(), null));
            source = before.source();
            document = before.document();
        }
        page.parameter("event").filter(events()::contains).ifPresent(form::setEvent);     // decides which fields are read at all
    }

    /** What follows, as far as the form is filled in. Asked when the page is drawn: before that the form is not what was typed. */
    public List<TriggerRecording.Preview> getPreviews() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return List.of();
        }
        if (previews == null) {
            previews = List.of();
            if (form.isComplete()) {
                try {
                    TriggerEntry entry = entry(Source.NOTICE);
                    previews = before == null ? recording.preview(personView.getFile(), entry) : recording.preview(before.id(), entry);
                } catch (RuleViolation refused) {
                    page.refuse(refused);
                }
            }
        }
        return previews;
    }

    private TriggerEntry entry(Source from) {
        return new TriggerEntry(form.getEvent(), form.moment(), form.getSetOn(), form.circumstances(), from, document);
    }

    /** Nothing but what was shown and unticked is left out. */
    public String save() {
        Set<String> without = values("shown");
        without.removeAll(values("keep"));
        recording.record(personView.getFile(), entry(source), without);
        return page.done(personView.url(PersonView.Tab.DOCKET), "trigger.recorded");
    }

    private static Set<String> values(String name) {
        String[] values = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get(name);
        return values == null ? new LinkedHashSet<>() : Arrays.stream(values).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public String correct() {
        page.compared(current -> seen = current, () -> recording.correct(before.id(), seen, entry(source)));
        return page.done(personView.url(PersonView.Tab.DOCKET), "trigger.corrected");
    }

    public String withdraw() {
        page.compared(current -> seen = current, () -> recording.withdraw(before.id(), seen));
        return page.done(personView.url(PersonView.Tab.DOCKET), "trigger.withdrawnNow");
    }

    public boolean isNew() {
        return before == null;
    }

    /** Names of the events, in the order of their words; one that is on record stays what it is. */
    public List<String> getEvents() {
        return before != null ? List.of(before.event()) : events().stream().sorted(Comparator.comparing(name -> say.of("triggerEvent." + name))).toList();
    }

    private List<String> events() {
        return dates.events().stream().filter(event -> !TriggerEntry.isOfHearing(event)).toList();
    }

    public List<String> getZones() {
        Set<String> zones = reference.courts().stream().map(court -> court.zone()).collect(Collectors.toSet());
        zones.add(form.getZone());
        return zones.stream().sorted().toList();
    }

    public Source[] getSources() {
        return Source.values();
    }

    public TriggerForm getForm() {
        return form;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public Source getSource() {
        return source;
    }

    public void setSource(Source source) {
        this.source = source;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
