package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.CallIntake;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.Finding;
import org.tanggol.custody.StintKind;
import org.tanggol.members.web.SignedIn;
import org.tanggol.people.ANumberTaken;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonHit;
import org.tanggol.people.Phone;
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
    PeopleQueries people;

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
    private List<PersonHit> known = List.of();

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

    /** Whether the person may be known already: by name or A-number. */
    private void look() {
        String name = String.join(" ", form.getGiven() == null ? "" : form.getGiven(), form.getFamily() == null ? "" : form.getFamily()).strip();
        String text = form.getNumber() == null || form.getNumber().isBlank() ? name : form.getNumber();
        known = text.length() < 3 ? List.of() : people.named(text, KNOWN);
    }

    public String startAgain() {
        drafts.drop(FORM);
        return page.go("/people/intake");
    }

    public String save() {
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

    public List<PersonHit> getKnown() {
        return known;
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
