package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tanggol.people.ANumberTaken;
import org.tanggol.people.AliasKind;
import org.tanggol.people.DetailKind;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.HealthKind;
import org.tanggol.people.IdentifierId;
import org.tanggol.people.IdentifierType;
import org.tanggol.people.LanguageSpec;
import org.tanggol.people.PersonEditing;
import org.tanggol.people.PersonFolder;
import org.tanggol.people.PersonName;
import org.tanggol.people.Phone;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The dialogs that change what is known of a person. */
@Named
@RequestScoped
public class PersonEditView {

    @Inject
    PersonEditing editing;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    @Inject
    Say say;

    private final PersonForm form = new PersonForm();
    private long seen;
    private final List<Other> others = new ArrayList<>();
    private String summary;
    private long fileSeen;
    private AliasKind aliasKind = AliasKind.SPELLING;
    private IdentifierType identifierType = IdentifierType.A_NUMBER;
    private String identifierValue;
    private String relay;
    private HealthKind flagKind = HealthKind.HEALTH;
    private boolean urgent;
    private String flagText;
    private String familyName;
    private String relation;
    private String address;
    private String familyNote;
    private String taken;
    private String revealed;

    @PostConstruct
    void begin() {
        PersonFolder person = personView.getPerson();
        if (List.of("edit", "summary").contains(personView.getAct())) {
            form.show(person);
        }
        seen = person.version();
        fileSeen = person.fileVersion();
        summary = person.summary();
    }

    public String save() {
        try {
            page.compared(this::conflict, () -> editing.change(personView.getFile(), seen, form.details(say.getToday())));
        } catch (ANumberTaken e) {
            taken = e.first().toString();
            throw e;
        }
        return page.done(personView.getUrl(), "person.saved");
    }

    /** Somebody was quicker: what is on record now is what this request has read. */
    private void conflict(long version) {
        seen = version;
        PersonForm onRecord = new PersonForm();
        onRecord.show(personView.getPerson());
        Map<String, String> mine = form.texts();
        onRecord.texts().forEach((field, theirs) -> {
            if (!Objects.equals(theirs, mine.get(field))) {
                others.add(new Other(field, theirs));
            }
        });
    }

    /** What somebody else saved meanwhile in a field that holds something else here. */
    public record Other(String field, String value) { }

    /** After a conflict: the fields that differ, with what is on record now. */
    public List<Other> getOthers() {
        return others;
    }

    public String addAlias() {
        editing.addAlias(personView.getFile(), aliasKind, new PersonName(form.getGiven(), form.getFamily(), form.getSecondFamily(), form.getPreferred()));
        return page.done(personView.getUrl(), "person.saved");
    }

    public String addIdentifier() {
        try {
            editing.addIdentifier(personView.getFile(), identifierType, identifierValue);
        } catch (ANumberTaken e) {
            taken = e.first().toString();
            throw e;
        }
        return page.done(personView.getUrl(), "person.saved");
    }

    public String addLanguage() {
        editing.addLanguage(personView.getFile(), new LanguageSpec(form.getLanguage(), form.isInterpreter(), relay));
        return page.done(personView.getUrl(), "person.saved");
    }

    public String addFlag() {
        editing.addHealthFlag(personView.getFile(), flagKind, urgent, flagText);
        return page.done(personView.getUrl(), "person.saved");
    }

    public String addFamily() {
        editing.addFamily(personView.getFile(), new FamilyDetails(familyName, relation, Phone.of(form.getPhone(), "phone"), address, familyNote, form.getLanguage()));
        return page.done(personView.getUrl(), "person.saved");
    }

    public String remove(String kind, UUID id) {
        editing.removeDetail(personView.getFile(), DetailKind.valueOf(kind), id);
        return page.done(personView.getUrl(), "person.removed");
    }

    public String summarize() {
        page.compared(this::summaryConflict, () -> editing.summarize(personView.getFile(), fileSeen, summary));
        return page.done(personView.getUrl(), "person.saved");
    }

    private void summaryConflict(long version) {
        fileSeen = version;
        others.add(new Other("overview.summary", personView.getPerson().summary()));
    }

    public String close() {
        editing.close(personView.getFile(), fileSeen);
        return page.done(personView.getUrl(), "file.closed");
    }

    public String reopen() {
        editing.reopen(personView.getFile(), fileSeen);
        return page.done(personView.getUrl(), "file.reopened");
    }

    /** Shows the whole A-number on this one answer; the history keeps who and when. */
    public void reveal() {
        revealed = editing.reveal(personView.getFile(), new IdentifierId(personView.getPerson().aNumber().id()));
    }

    /** The file that has the A-number already, for a link; or null. */
    public String getTaken() {
        return taken;
    }

    public String getRevealed() {
        return revealed;
    }

    /** Countries by name in the language of the page. */
    public List<String> getCountries() {
        return Arrays.stream(Locale.getISOCountries()).sorted(Comparator.comparing(say::country)).toList();
    }

    public AliasKind[] getAliasKinds() {
        return AliasKind.values();
    }

    public IdentifierType[] getIdentifierTypes() {
        return IdentifierType.values();
    }

    public HealthKind[] getFlagKinds() {
        return HealthKind.values();
    }

    public PersonForm getForm() {
        return form;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public long getFileSeen() {
        return fileSeen;
    }

    public void setFileSeen(long fileSeen) {
        this.fileSeen = fileSeen;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public AliasKind getAliasKind() {
        return aliasKind;
    }

    public void setAliasKind(AliasKind aliasKind) {
        this.aliasKind = aliasKind;
    }

    public IdentifierType getIdentifierType() {
        return identifierType;
    }

    public void setIdentifierType(IdentifierType identifierType) {
        this.identifierType = identifierType;
    }

    public String getIdentifierValue() {
        return identifierValue;
    }

    public void setIdentifierValue(String identifierValue) {
        this.identifierValue = identifierValue;
    }

    public String getRelay() {
        return relay;
    }

    public void setRelay(String relay) {
        this.relay = relay;
    }

    public HealthKind getFlagKind() {
        return flagKind;
    }

    public void setFlagKind(HealthKind flagKind) {
        this.flagKind = flagKind;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public String getFlagText() {
        return flagText;
    }

    public void setFlagText(String flagText) {
        this.flagText = flagText;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getRelation() {
        return relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getFamilyNote() {
        return familyNote;
    }

    public void setFamilyNote(String familyNote) {
        this.familyNote = familyNote;
    }
}
