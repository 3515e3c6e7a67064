package org.tanggol.reference.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.platform.faces.Page;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.FacilityCurating;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityKind;
import org.tanggol.reference.FacilityQueries;
import org.tanggol.reference.FacilitySheet;
import org.tanggol.reference.Held;
import org.tanggol.reference.OperatorKind;
import org.tanggol.reference.OperatorRole;
import org.tanggol.reference.ReferenceQueries;

/** The page of one facility, and the dialogs to enter and correct one. */
@Named
@RequestScoped
public class FacilityView {

    /** IANA zones kept in the states and territories. */
    private static final List<String> ZONES = List.of("America/New_York", "America/Detroit", "America/Indiana/Indianapolis", "America/Chicago",
        "America/Indiana/Knox", "America/Indiana/Tell_City", "America/Denver", "America/Boise", "America/Phoenix", "America/Los_Angeles",
        "America/Anchorage", "America/Adak", "Pacific/Honolulu", "America/Puerto_Rico", "America/St_Thomas", "Pacific/Guam", "Pacific/Saipan",
        "Pacific/Pago_Pago");

    @Inject
    FacilityQueries facilities;

    @Inject
    FacilityCurating curating;

    @Inject
    ReferenceQueries reference;

    @Inject
    Caller caller;

    @Inject
    Page page;

    private final FacilityForm form = new FacilityForm();
    private FacilitySheet sheet;

    @PostConstruct
    void begin() {
        if (getAct().equals("edit") || getAct().equals("operator")) {
            form.fill(getSheet().details(), getSheet().version());
        }
    }

    public FacilitySheet getSheet() {
        if (sheet == null) {
            sheet = facilities.sheet(id());
        }
        return sheet;
    }

    private FacilityId id() {
        return page.id("id", FacilityId::new);
    }

    /** The dialog that is open: edit, operator, new, or none. */
    public String getAct() {
        return page.parameter("act").orElse("");
    }

    /** The part with that dialog, empty for none: only one of them is in the page, their fields bear the same ids. */
    public String getDialog() {
        boolean curator = caller.may(Permission.CURATE_REFERENCE);
        return curator && getAct().matches("edit|new") ? "/WEB-INF/parts/dialog-facility.xhtml"
            : curator && getAct().equals("operator") ? "/WEB-INF/parts/dialog-operator.xhtml" : "/WEB-INF/parts/none.xhtml";
    }

    public String getUrl() {
        return "/facilities/facility?id=" + id();
    }

    public String add() {
        FacilityId added = curating.add(form.details(), form.getCode());
        return page.done("/facilities/facility?id=" + added, "facility.added");
    }

    public String correct() {
        page.compared(form::setSeen, () -> curating.correct(id(), form.getSeen(), form.details()));
        return page.done(getUrl(), "facility.saved");
    }

    public String handOver() {
        page.compared(form::setSeen, () ->
            curating.handOver(id(), form.getSeen(), form.getOperator(), form.getOperatorKind(), form.getOperatorRole(), form.getFrom()));
        return page.done(getUrl(), "facility.saved");
    }

    public FacilityForm getForm() {
        return form;
    }

    public List<CourtRow> getCourts() {
        return reference.courts();
    }

    public FacilityKind[] getKinds() {
        return FacilityKind.values();
    }

    public Held[] getHelds() {
        return Held.values();
    }

    public OperatorKind[] getOperatorKinds() {
        return OperatorKind.values();
    }

    public OperatorRole[] getOperatorRoles() {
        return OperatorRole.values();
    }

    public List<String> getZones() {
        return ZONES;
    }
}
