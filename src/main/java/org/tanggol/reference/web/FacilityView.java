package org.tanggol.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.FacilityCurating;
import org.tanggol.reference.FacilityDetails;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityKind;
import org.tanggol.reference.FacilityQueries;
import org.tanggol.reference.FacilitySheet;
import org.tanggol.reference.FactKind;
import org.tanggol.reference.FactRow;
import org.tanggol.reference.Held;
import org.tanggol.reference.OperatorRole;
import org.tanggol.reference.PostalAddress;
import org.tanggol.reference.ReferenceQueries;
import org.tanggol.reference.ReviewQueries;
import org.tanggol.reference.ReviewRow;

/** The page of one facility: its facts with their sources, and the dialog that corrects it. */
@Named
@RequestScoped
public class FacilityView {

    /** Figures at the top of the page; the others stand in a table below. */
    private static final Set<FactKind> FIRST = EnumSet.of(FactKind.AVERAGE_DAILY_POPULATION, FactKind.AVERAGE_LENGTH_OF_STAY, FactKind.GUARANTEED_MINIMUM,
        FactKind.CAPACITY, FactKind.FINAL_RATING, FactKind.INSPECTION_END, FactKind.INSPECTION_SCHEDULED, FactKind.INSPECTION_TYPE,
        FactKind.INSPECTION_STANDARD, FactKind.FEDERAL_CIRCUIT, FactKind.TELEPHONE_PROVIDER);

    @Inject
    FacilityQueries facilities;

    @Inject
    FacilityCurating curating;

    @Inject
    ReferenceQueries reference;

    @Inject
    ReviewQueries review;

    @Inject
    Page page;

    private FacilitySheet sheet;
    private List<ReviewRow> questions;
    private final FacilityForm form = new FacilityForm();

    public FacilitySheet getSheet() {
        if (sheet == null) {
            sheet = facilities.sheet(page.id("id", FacilityId::new));
            form.fill(sheet);
        }
        return sheet;
    }

    public List<FactRow> getMainFacts() {
        return getSheet().facts().stream().filter(fact -> FIRST.contains(fact.kind())).toList();
    }

    public List<FactRow> getOtherFacts() {
        return getSheet().facts().stream().filter(fact -> !FIRST.contains(fact.kind())).toList();
    }

    public List<FacilitySheet.OperatorRow> getOperators() {
        return of(OperatorRole.OPERATOR);
    }

    public List<FacilitySheet.OperatorRow> getOwners() {
        return of(OperatorRole.OWNER);
    }

    private List<FacilitySheet.OperatorRow> of(OperatorRole role) {
        return getSheet().operators().stream().filter(range -> range.role() == role).toList();
    }

    public List<ReviewRow> getQuestions() {
        if (questions == null) {
            questions = review.about(getSheet().facility().id(), 20);
        }
        return questions;
    }

    public String getUrl() {
        return "/facilities/facility?id=" + getSheet().facility().id();
    }

    public boolean isCorrecting() {
        return page.parameter("act").filter("correct"::equals).isPresent();
    }

    public FacilityForm getForm() {
        getSheet();
        return form;
    }

    public FacilityKind[] getKinds() {
        return FacilityKind.values();
    }

    public Held[] getHelds() {
        return Held.values();
    }

    public List<CourtRow> getCourts() {
        return reference.courts();
    }

    public List<FacilitySheet.OfficeRow> getOffices() {
        return facilities.offices();
    }

    /** Zones in which there are facilities. */
    public List<String> getZones() {
        return Arrays.asList("America/New_York", "America/Detroit", "America/Indiana/Indianapolis", "America/Chicago", "America/Denver", "America/Boise",
            "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "America/Puerto_Rico", "America/St_Thomas", "Pacific/Honolulu", "Pacific/Guam",
            "Pacific/Saipan");
    }

    public String correct() {
        try {
            FacilityDetails before = getSheet().details();
            curating.correct(getSheet().facility().id(), form.getSeen(), new FacilityDetails(form.getName(), form.getKind(), form.getHeld(),
                new PostalAddress(form.getStreet(), form.getCity(), form.getState(), form.getZip()), before.county(), form.getPhone(),
                form.getFieldOffice(), form.getCourt() == null ? null : CourtId.fromString(form.getCourt()), zone(form.getZone())));
            return page.done(getUrl(), "facility.corrected");
        } catch (RuleViolation refusal) {
            page.refuse(refusal);
            return null;
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id == null ? "" : id);
        } catch (DateTimeException e) {
            throw new RuleViolation(Rule.ZONE_UNKNOWN, "zone");
        }
    }
}
