package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Facilities that people enter and correct, for all organizations; each change says who made it. */
@ApplicationScoped
@Transactional
public class FacilityCurating {

    private Facilities facilities;
    private Caller caller;
    private Clock clock;
    private Event<ReferenceChanged> news;

    protected FacilityCurating() { }    // for the CDI proxy

    @Inject
    FacilityCurating(Facilities facilities, Caller caller, Clock clock, Event<ReferenceChanged> news) {
        this.facilities = facilities;
        this.caller = caller;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Enters a place that no list has.
     *
     * @param code DETLOC, or null
     * @throws RuleViolation FACILITY_CODE_TAKEN when another facility has the code
     */
    @Requires(Permission.CURATE_REFERENCE)
    public FacilityId add(FacilityDetails details, String code) {
        requireOffice(details);
        FacilityCode checked = code == null || code.isBlank() ? null : new FacilityCode(code);
        if (checked != null && facilities.coded(checked).isPresent()) {
            throw new RuleViolation(Rule.FACILITY_CODE_TAKEN, "code");
        }
        Facility facility = Facility.byHand(details, checked, clock.instant(), today());
        facilities.add(facility);
        note(facility, List.of(new FieldChange("name", null, details.name())));
        news.fire(new ReferenceChanged(ReferenceChanged.What.FACILITY_ADDED, facility.id().value(), details.name()));
        return facility.id();
    }

    /** @param seen the version the caller was looking at */
    @Requires(Permission.CURATE_REFERENCE)
    public void correct(FacilityId id, long seen, FacilityDetails better) {
        Facility facility = facilities.get(id);
        facility.requireVersion(seen);
        requireOffice(better);
        List<FieldChange> changes = facility.correct(better, clock.instant(), today());
        note(facility, changes);
        if (!changes.isEmpty()) {
            news.fire(new ReferenceChanged(ReferenceChanged.What.FACILITY_CHANGED, id.value(), facility.name()));
        }
    }

    /**
     * Somebody else runs or owns the place from that day on.
     *
     * @param seen the version the caller was looking at
     * @param name of the company or body; one of that name on record is taken, whatever its kind
     * @throws RuleViolation OPERATOR_RANGES_OVERLAP when another one stands for the role on a later day already
     */
    @Requires(Permission.CURATE_REFERENCE)
    public void handOver(FacilityId id, long seen, String name, OperatorKind kind, OperatorRole role, LocalDate from) {
        Facility facility = facilities.get(id);
        facility.requireVersion(seen);
        String checked = Checks.requiredText(name, "operator", 80);
        Checks.required(role, "operatorRole");
        Operator next = facilities.operatorNamed(checked).orElseGet(() -> facilities.add(new Operator(checked, kind)));
        facility.handedTo(new FacilityOperator(next.id(), role, Checks.required(from, "from"), null, checked, Origin.BY_HAND, today()));
        note(facility, List.of(new FieldChange(role == OperatorRole.OPERATOR ? "operator" : "owner", null, next.name())));
        news.fire(new ReferenceChanged(ReferenceChanged.What.FACILITY_CHANGED, id.value(), facility.name()));
    }

    private void requireOffice(FacilityDetails details) {
        if (details.fieldOffice() != null && !facilities.hasOffice(details.fieldOffice())) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "fieldOffice");
        }
    }

    private void note(Facility facility, List<FieldChange> changes) {
        Instant now = clock.instant();
        changes.forEach(change -> facilities.note(new ReferenceChange(facility.id(), change, "CORRECTED", caller.member(), caller.organization(), now)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
