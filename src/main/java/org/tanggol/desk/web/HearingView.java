package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tanggol.docket.Consequence;
import org.tanggol.docket.DocketFolder;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingMoving;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingScheduling;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.docket.InterpreterState;
import org.tanggol.docket.Proposal;
import org.tanggol.docket.Source;
import org.tanggol.docketing.DeadlineName;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.VersionConflict;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.ProceedingKeeping;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/** The hearing dialog: a new hearing, a move, a correction; and what changes when it is saved. */
@Named
@RequestScoped
public class HearingView {

    @Inject
    HearingMoving moving;

    @Inject
    HearingScheduling scheduling;

    @Inject
    ProceedingKeeping proceedings;

    @Inject
    DocketQueries docket;

    @Inject
    ReferenceQueries reference;

    @Inject
    Directory directory;

    @Inject
    PersonView personView;

    @Inject
    DeadlineSpeech deadlineSpeech;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    private final HearingForm form = new HearingForm();
    private HearingRow before;
    private List<Consequence> consequences;
    private HearingRow theirs;
    private boolean ambiguous;
    private ProceedingKind newKind = ProceedingKind.REMOVAL;

    @PostConstruct
    void begin() {
        Optional<HearingId> id = page.parameter("hearing").map(HearingId::fromString);
        if (id.isPresent()) {
            before = personView.getDocket().hearing(id.get());
            form.show(before);
        } else {
            List<DocketFolder.ProceedingItem> open = personView.getDocket().openProceedings();
            if (!open.isEmpty()) {
                form.setProceeding(open.get(0).id().value());
                CourtId court = open.get(0).court();
                form.setCourt(court == null ? null : court.value());
                form.setZone(court == null ? null : reference.courtsById().get(court).zone());
            }
            form.setType(HearingType.MASTER);
            var lawyer = personView.getWork().lawyer();
            form.setLawyer(lawyer == null ? null : lawyer.value());
            var languages = personView.getPerson().languages();
            form.setInterpreter(languages.isEmpty() || !languages.get(0).interpreter() ? null : languages.get(0).language());
        }
        // on a postback these decide which fields are read at all, so they are needed before the form is
        form.setPrecision(page.choice("precision", form.getPrecision()));
        ambiguous = page.parameter("offset").isPresent();
        if (form.getZone() == null) {
            form.setZone(me.getOrganization().zone().getId());
        }
    }

    public boolean isNew() {
        return before == null;
    }

    /** The court was chosen: its zone is the hearing's. */
    public void courtChosen() {
        if (form.getCourt() != null) {
            form.setZone(reference.courtsById().get(new CourtId(form.getCourt())).zone());
        }
        preview();
    }

    /** What changes when it is saved; while the form is incomplete, nothing is said. */
    public void preview() {
        try {
            consequences = scheduling.preview(new Proposal(personView.getFile(), before, form.setting(), form.hearingTime()));
        } catch (RuleViolation e) {
            consequences = List.of();
            ambiguous = e.rule() == Rule.TIME_TWICE;
        }
    }

    /** Puts a hearing on file, or moves the one that is there. */
    public String save() {
        try {
            return before == null ? schedule() : change();
        } catch (VersionConflict e) {
            theirs = docket.hearing(before.id());
            form.setSeen(theirs.version());
            throw e;
        } catch (RuleViolation e) {
            ambiguous = e.rule() == Rule.TIME_TWICE;
            throw e;
        }
    }

    private String schedule() {
        ProceedingId proceeding = form.getProceeding() == null
            ? proceedings.open(personView.getFile(), newKind, form.getCourt() == null ? null : new CourtId(form.getCourt()), null, null, null)
            : new ProceedingId(form.getProceeding());
        scheduling.schedule(proceeding, form.setting(), form.hearingTime(), Checks.required(form.getSource(), "source"));
        return page.done(personView.url(PersonView.Tab.DOCKET), "hearing.added");
    }

    private String change() {
        if (form.hearingTime().equals(before.time())) {
            moving.change(before.id(), form.getSeen(), form.setting());
        } else {
            moving.reset(before.id(), form.getSeen(), form.hearingTime(), form.setting(), Checks.required(form.getSource(), "source"));
        }
        return page.done(personView.url(PersonView.Tab.DOCKET), "hearing.saved");
    }

    /** The notice was misread: the same setting, one more version. */
    public String correct() {
        moving.correct(before.id(), form.getSeen(), form.hearingTime(), Checks.required(form.getSource(), "source"));
        return page.done(personView.url(PersonView.Tab.DOCKET), "hearing.corrected");
    }

    public String vacate() {
        moving.vacate(before.id(), form.getSeen());
        return page.done(personView.url(PersonView.Tab.DOCKET), "hearing.vacated");
    }

    public String held() {
        moving.held(before.id(), form.getSeen());
        return page.done(personView.url(PersonView.Tab.DOCKET), "hearing.heldNow");
    }

    public List<Consequence> getMoves() {
        return of(Consequence.Kind.MOVES);
    }

    public List<Consequence> getDue() {
        return of(Consequence.Kind.DUE);
    }

    public List<Consequence> getTold() {
        return of(Consequence.Kind.TOLD);
    }

    public List<Consequence> getWarnings() {
        return of(Consequence.Kind.WARNING);
    }

    private List<Consequence> of(Consequence.Kind kind) {
        if (consequences == null) {
            preview();
        }
        return consequences.stream().filter(consequence -> consequence.kind() == kind).toList();
    }

    public String words(Consequence consequence) {
        Object[] parameters = consequence.parameters().stream().map(p -> p instanceof HearingTime time ? HearingSpeech.time(time, say)
            : p instanceof DeadlineName name ? deadlineSpeech.name(name.family()) : p).toArray();
        return say.speech().of("consequence." + consequence.key(), parameters);
    }

    /** The hearing's time for the reader, where it differs from the court's; else null. */
    public String getReadersTime() {
        try {
            if (form.hearingTime() instanceof HearingTime.Exact exact && !exact.at().zone().equals(me.zone())) {
                return say.moment(exact.at().instant());
            }
            return null;
        } catch (RuleViolation e) {
            return null;
        }
    }

    public List<CourtRow> getCourts() {
        return reference.courts();
    }

    /** Zones of the courts, and the one that is set. */
    public Set<String> getZones() {
        Set<String> zones = new TreeSet<>();
        reference.courts().forEach(court -> zones.add(court.zone()));
        if (form.getZone() != null) {
            zones.add(form.getZone());
        }
        return zones;
    }

    public String zoneName(String zone) {
        return say.zone(java.time.ZoneId.of(zone)) + " · " + zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }

    public List<Colleague> getLawyers() {
        List<Colleague> lawyers = new ArrayList<>(directory.lawyers());
        if (before != null && before.lawyer() != null && lawyers.stream().noneMatch(lawyer -> lawyer.id().equals(before.lawyer()))) {
            lawyers.addAll(personView.one(before.lawyer()));
        }
        return lawyers;
    }

    public HearingForm getForm() {
        return form;
    }

    public HearingRow getBefore() {
        return before;
    }

    public String getBeforeTime() {
        return before == null ? "" : HearingSpeech.time(before.time(), say);
    }

    /** What somebody else saved meanwhile, or null. */
    public HearingRow getTheirs() {
        return theirs;
    }

    public String getTheirsTime() {
        return theirs == null ? "" : HearingSpeech.time(theirs.time(), say);
    }

    public boolean isAmbiguous() {
        return ambiguous;
    }

    /** The two offsets of an hour that comes twice, for the choice. */
    public List<java.time.ZoneOffset> getOffsets() {
        return form.getDay() == null || form.getTime() == null ? List.of()
            : java.time.ZoneId.of(form.getZone()).getRules().getValidOffsets(form.getDay().atTime(form.getTime()));
    }

    public HearingType[] getTypes() {
        return HearingType.values();
    }

    public HearingTime.Precision[] getPrecisions() {
        return HearingTime.Precision.values();
    }

    public HearingMedium[] getMedia() {
        return HearingMedium.values();
    }

    public InterpreterState[] getInterpreterStates() {
        return InterpreterState.values();
    }

    public Source[] getSources() {
        return Source.values();
    }

    public ProceedingKind[] getKinds() {
        return ProceedingKind.values();
    }

    public ProceedingKind getNewKind() {
        return newKind;
    }

    public void setNewKind(ProceedingKind newKind) {
        this.newKind = newKind;
    }
}
