package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.Confidence;
import org.tanggol.custody.CustodyFolder;
import org.tanggol.custody.CustodyQueries;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.CustodyTracking;
import org.tanggol.custody.EndKind;
import org.tanggol.custody.LocatorChecking;
import org.tanggol.custody.LocatorInputs;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.LocatorSystem;
import org.tanggol.custody.StayId;
import org.tanggol.custody.StintKind;
import org.tanggol.custody.When;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.Checks;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** The dialogs of the custody timeline: a locator check, a move, the beginning and the end of a stay. */
@Named
@RequestScoped
public class CustodyView {

    private static final int CHOICES = 10;

    @Inject
    CustodyTracking tracking;

    @Inject
    LocatorChecking checking;

    @Inject
    CustodyQueries queries;

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

    private final PlaceForm place = new PlaceForm();
    private StayId stay;
    private long seen;
    private boolean changed;
    private LocatorSystem system = LocatorSystem.ODLS;
    private LocatorInputs inputs = LocatorInputs.NAME;
    private LocatorResult result = LocatorResult.NOT_FOUND;
    private EndKind endKind;
    private List<CustodyQueries.LocatorRow> checks;

    @PostConstruct
    void begin() {
        place.setDay(say.getToday());
        place.setSource(CustodySource.LOCATOR);
        CustodyFolder.StayItem open = personView.getCustody().open();
        if (open != null) {
            stay = open.id();
            seen = open.version();
        }
        // the facility that a check has just found
        page.parameter("found").flatMap(id -> reference.facility(FacilityId.fromString(id))).ifPresent(place::setFacility);
        if (personView.getPerson().aNumber() != null) {
            inputs = LocatorInputs.A_NUMBER;
        }
    }

    /** One click from the person page or My day: the usual look, not found. */
    public String logNotFound() {
        checking.log(file(), system, inputs, LocatorResult.NOT_FOUND, null, null, null);
        return page.done(personView.getUrl(), "check.logged");
    }

    /** A check with all its fields; when the person was found, the move is offered next. */
    public String log() {
        checking.log(file(), system, inputs, result, place.getFacility() == null ? null : place.getFacility().id(), place.getNote(), null);
        if (result == LocatorResult.FOUND) {
            boolean there = personView.getCustody().open().latest().facility() != null && personView.getCustody().open().latest().facility().equals(place.getFacility().id());
            if (!there) {
                return page.done(personView.url(PersonView.Tab.CUSTODY) + "&do=move&found=" + place.getFacility().id(), "check.loggedFound");
            }
        }
        return page.done(personView.url(PersonView.Tab.CUSTODY), "check.logged");
    }

    public String startStay() {
        tracking.begin(file(), place.finding(me.zone()));
        return page.done(personView.url(PersonView.Tab.CUSTODY), "custody.begun");
    }

    public String move() {
        page.compared(this::conflict, () -> tracking.move(Checks.required(stay, "stay"), seen, place.finding(me.zone())));
        return page.done(personView.url(PersonView.Tab.CUSTODY), "custody.moved");
    }

    public String release() {
        CustodyFolder.StintItem latest = personView.getCustody().open().latest();
        page.compared(this::conflict, () ->
            tracking.end(Checks.required(stay, "stay"), seen, endKind, When.of(place.getDay(), place.getTime(), latest.zone())));
        return page.done(personView.url(PersonView.Tab.CUSTODY), "custody.released");
    }

    private void conflict(long version) {
        seen = version;
        changed = true;
    }

    /** Whether somebody else has changed the stay meanwhile: where the person is on record now is shown beside what was typed. */
    public boolean isChanged() {
        return changed;
    }

    public List<FacilityRow> facilities(String typed) {
        return reference.facilitiesLike(typed, CHOICES);
    }

    public List<CustodyQueries.LocatorRow> getChecks() {
        if (checks == null) {
            checks = queries.checks(file(), 50);
        }
        return checks;
    }

    private CaseFileId file() {
        return personView.getFile();
    }

    public PlaceForm getPlace() {
        return place;
    }

    public StintKind[] getKinds() {
        return StintKind.values();
    }

    public CustodySource[] getSources() {
        return CustodySource.values();
    }

    public Confidence[] getConfidences() {
        return Confidence.values();
    }

    public LocatorSystem[] getSystems() {
        return LocatorSystem.values();
    }

    public LocatorInputs[] getAllInputs() {
        return LocatorInputs.values();
    }

    public LocatorResult[] getResults() {
        return LocatorResult.values();
    }

    public List<EndKind> getEndKinds() {
        return EndKind.sayable();
    }

    public LocalDate getToday() {
        return say.getToday();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public LocatorSystem getSystem() {
        return system;
    }

    public void setSystem(LocatorSystem system) {
        this.system = system;
    }

    public LocatorInputs getInputs() {
        return inputs;
    }

    public void setInputs(LocatorInputs inputs) {
        this.inputs = inputs;
    }

    public LocatorResult getResult() {
        return result;
    }

    public void setResult(LocatorResult result) {
        this.result = result;
    }

    public EndKind getEndKind() {
        return endKind;
    }

    public void setEndKind(EndKind endKind) {
        this.endKind = endKind;
    }
}
