package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.CallIntake;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.Finding;
import org.tanggol.custody.StintKind;
import org.tanggol.members.web.SignedIn;
import org.tanggol.people.ANumber;
import org.tanggol.people.ANumberTaken;
import org.tanggol.people.Birth;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.PersonName;
import org.tanggol.people.Phone;
import org.tanggol.people.SamePersonFinding;
import org.tanggol.people.Somebody;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.work.Drafts;

/** The intake of a phone call: twelve fields, none of them needed but one to call the person by. Kept as a draft while typed. */
@Named
@RequestScoped
public class IntakeView {

    private static final String FORM = "intake";
    private static final int KNOWN = 5;

    @Inject
    CallIntake intake;

    @Inject
    SamePersonFinding finding;

    @Inject
    Drafts drafts;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    private final PersonForm form = new PersonForm();
    private final PlaceForm place = new PlaceForm();
    private String callerName;
    private String relation;
    private String said;
    private Instant draftSavedAt;
    private boolean restored;
    private String taken;
    private List<SamePersonFinding.Suspect> suspects = List.of();
    private boolean knownElsewhere;
    private String answered;
    private boolean asking;

    @PostConstruct
    void begin() {
        place.setKind(StintKind.UNKNOWN);
        place.setDay(say.getToday());
        place.setSource(CustodySource.FAMILY);
        drafts.kept(FORM).ifPresent(kept -> {
            form.restore(kept.fields());
            callerName = kept.fields().get("callerName");
            relation = kept.fields().get("relation");
            form.setPhone(kept.fields().get("phone"));
            said = kept.fields().get("said");
            draftSavedAt = kept.savedAt();
            restored = true;
        });
    }

    public void keepDraft() {
        Map<String, String> typed = form.typed();
        typed.put("callerName", callerName);
        typed.put("relation", relation);
        typed.put("phone", form.getPhone());
        typed.put("said", said);
        draftSavedAt = drafts.keep(FORM, typed);
        restored = false;
        look();
    }

    /** Whether the person may be known already: by name, number, the caller's phone and what else has been typed. */
    private void look() {
        String number = form.getNumber() == null ? "" : form.getNumber();
        Birth age = form.getEstimatedAge() == null || form.getEstimatedAge() < 0 ? null : new Birth.Estimated(form.getEstimatedAge(), say.getToday());
        Somebody typed = new Somebody(List.of(new PersonName(form.getGiven(), form.getFamily(), form.getSecondFamily(), null)), age, Set.of(),
            ANumber.looksLikeOne(number) && number.matches(".*[1-9].*") ? Set.of(ANumber.of(number)) : Set.of(), phone(), place.getFacility() == null ? null : place.getFacility().id());
        suspects = typed.isFindable() ? finding.suspects(typed, KNOWN) : List.of();
        knownElsewhere = typed.isFindable() && finding.isKnownElsewhere(typed);
    }

    /** What is still being typed is no number yet. */
    private Set<Phone> phone() {
        String typed = form.getPhone() == null ? "" : form.getPhone().replaceAll("[\\s().\\-/]", "");
        return typed.matches("\\+?\\d{7,15}") ? Set.of(Phone.of(typed, "phone")) : Set.of();
    }

    /** The one on the line is not among those on file: they are not asked about again. */
    public void somebodyElse() {
        look();
        answer();
    }

    private void answer() {
        answered = Stream.concat(Stream.of(answered == null ? "" : answered), suspects.stream().map(suspect -> suspect.same().file().toString()))
            .distinct().collect(Collectors.joining(" ")).strip();
    }

    /** Strong candidates nobody has answered for. */
    private boolean mustAsk() {
        look();
        return suspects.stream().anyMatch(suspect -> suspect.same().isStrong() && !isAnswered(suspect));
    }

    private boolean isAnswered(SamePersonFinding.Suspect suspect) {
        return answered != null && answered.contains(suspect.same().file().toString());
    }

    public String startAgain() {
        drafts.drop(FORM);
        return page.go("/people/intake");
    }

    /** Asks once where somebody on file looks very much like the person; saving again is the answer. */
    public String save() {
        if (mustAsk()) {
            asking = true;
            answer();
            return null;
        }
        String callerPhone = form.getPhone();
        form.setPhone(null);        // the phone is the caller's
        try {
            FamilyDetails family = callerName == null || callerName.isBlank() ? null
                : new FamilyDetails(callerName, relation == null || relation.isBlank() ? say.of("intake.caller") : relation, Phone.of(callerPhone, "phone"), null, null, null);
            CaseFileId file = intake.take(form.details(say.getToday()), family, finding(), said);
            drafts.drop(FORM);
            return page.done("/people/person?file=" + file, "intake.saved");
        } catch (ANumberTaken e) {
            taken = e.first().toString();
            throw e;
        } finally {
            form.setPhone(callerPhone);
        }
    }

    private Finding finding() {
        if (place.getFacility() != null) {
            place.setKind(StintKind.FACILITY);
        } else if (place.getPlace() != null && !place.getPlace().isBlank() && place.getKind() == StintKind.UNKNOWN) {
            place.setNote(say.of("intake.takenFrom", place.getPlace()));
        }
        return place.finding(me.zone());
    }

    public List<SamePersonFinding.Suspect> getSuspects() {
        return suspects;
    }

    /** Whether a case of another team is very likely about the person; nothing more is said of it. */
    public boolean isKnownElsewhere() {
        return knownElsewhere;
    }

    /** Whether suspects are shown, also while the answer to them is being read. */
    public boolean isSuspecting() {
        return !suspects.isEmpty() || page.parameter("suspecting").isPresent();
    }

    /** Whether every suspect shown has been answered for. */
    public boolean isAllAnswered() {
        return !suspects.isEmpty() && suspects.stream().allMatch(this::isAnswered);
    }

    public boolean isAsking() {
        return asking;
    }

    /** Files that are about somebody else, as whoever takes the call said. */
    public String getAnswered() {
        return answered;
    }

    public void setAnswered(String answered) {
        this.answered = answered;
    }

    public boolean isRestored() {
        return restored;
    }

    public Instant getDraftSavedAt() {
        return draftSavedAt;
    }

    public String getTaken() {
        return taken;
    }

    public PersonForm getForm() {
        return form;
    }

    public PlaceForm getPlace() {
        return place;
    }

    public String getCallerName() {
        return callerName;
    }

    public void setCallerName(String callerName) {
        this.callerName = callerName;
    }

    public String getRelation() {
        return relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
