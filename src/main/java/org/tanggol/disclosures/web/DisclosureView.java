package org.tanggol.disclosures.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.disclosures.DemandForm;
import org.tanggol.disclosures.DemandKind;
import org.tanggol.disclosures.DisclosedPart;
import org.tanggol.disclosures.Disclosing;
import org.tanggol.disclosures.DisclosureId;
import org.tanggol.disclosures.DisclosureQueries;
import org.tanggol.disclosures.PersonTold;
import org.tanggol.members.Directory;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** Demands for the records of one case: writing one down, and every entry there is. */
@Named
@RequestScoped
public class DisclosureView {

    @Inject
    Disclosing disclosing;

    @Inject
    DisclosureQueries queries;

    @Inject
    PeopleQueries people;

    @Inject
    Directory directory;

    @Inject
    Say say;

    @Inject
    Page page;

    private PersonFolder person;
    private List<DisclosureQueries.Entry> entries;
    private DemandKind kind;
    private String demander;
    private LocalDate receivedOn;
    private LocalDate dueOn;
    private PersonTold personTold;
    private String steps;
    private DisclosedPart[] parts = {};
    private boolean hold = true;
    private LocalDate givenOn;
    private String given;

    @PostConstruct
    void begin() {
        receivedOn = say.getToday();
    }

    public CaseFileId getFile() {
        return page.id("file", CaseFileId::new);
    }

    public PersonFolder getPerson() {
        if (person == null) {
            person = people.folder(getFile());
        }
        return person;
    }

    /** Whether the form is for something that was given already. */
    public boolean isOtherwise() {
        return page.parameter("otherwise").isPresent();
    }

    /** The newest demand first. */
    public List<DisclosureQueries.Entry> getEntries() {
        if (entries == null) {
            entries = queries.of(getFile());
        }
        return entries;
    }

    public String ask() {
        Disclosing.Beside beside = new Disclosing.Beside(say.of("disclosure.task", kind == null ? "" : say.it(kind)), hold ? say.of("disclosure.holdReason", kind == null ? "" : say.it(kind)) : null);
        DisclosureId id = disclosing.ask(getFile(), form(), List.of(parts), beside);
        return page.done(url(id), "disclosure.asked");
    }

    public String recordGiven() {
        DisclosureId id = disclosing.recordGiven(getFile(), form(), givenOn, given);
        return page.done(url(id), "disclosure.recorded");
    }

    private DemandForm form() {
        return new DemandForm(kind, demander, receivedOn, dueOn, personTold, steps);
    }

    /** The page with one entry open. */
    public String url(DisclosureId id) {
        return "/people/disclosure?file=" + getFile() + "&entry=" + id;
    }

    public String name(MemberId id) {
        return directory.actor(id);
    }

    public DemandKind[] getKinds() {
        return DemandKind.values();
    }

    public PersonTold[] getTold() {
        return PersonTold.values();
    }

    public DisclosedPart[] getAllParts() {
        return DisclosedPart.values();
    }

    public DemandKind getKind() {
        return kind;
    }

    public void setKind(DemandKind kind) {
        this.kind = kind;
    }

    public String getDemander() {
        return demander;
    }

    public void setDemander(String demander) {
        this.demander = demander;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public PersonTold getPersonTold() {
        return personTold;
    }

    public void setPersonTold(PersonTold personTold) {
        this.personTold = personTold;
    }

    public String getSteps() {
        return steps;
    }

    public void setSteps(String steps) {
        this.steps = steps;
    }

    public DisclosedPart[] getParts() {
        return parts.clone();
    }

    public void setParts(DisclosedPart[] parts) {
        this.parts = parts == null ? new DisclosedPart[0] : parts.clone();
    }

    public boolean isHold() {
        return hold;
    }

    public void setHold(boolean hold) {
        this.hold = hold;
    }

    public LocalDate getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(LocalDate givenOn) {
        this.givenOn = givenOn;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }
}
