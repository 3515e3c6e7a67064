package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.StaffVault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** People deciding what the lists contradict. Each question is decided once; the record follows the decision at once. */
@ApplicationScoped
@Transactional
public class ReviewDeciding {

    private Facilities facilities;
    private Workbooks workbooks;
    private StaffVault staff;
    private Caller caller;
    private Clock clock;
    private Event<ReferenceChanged> news;

    protected ReviewDeciding() { }      // for the CDI proxy

    @Inject
    ReviewDeciding(Facilities facilities, Workbooks workbooks, StaffVault staff, Caller caller, Clock clock, Event<ReferenceChanged> news) {
        this.facilities = facilities;
        this.workbooks = workbooks;
        this.staff = staff;
        this.caller = caller;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Decides one question.
     *
     * @param seen the version the caller was looking at
     * @param value the right address on one line, telephone, code or zone, for CORRECTED; else null
     * @param note why, or null
     * @throws RuleViolation STATE_TRANSITION_REFUSED when it is decided already or cannot be answered so
     */
    @Requires(Permission.CURATE_REFERENCE)
    public void decide(ReviewItemId id, long seen, ReviewDecision how, String value, String note) {
        ReviewItem item = facilities.question(id);
        item.requireVersion(seen);
        item.requireOpen();
        if (how == ReviewDecision.OPEN || !item.allows(how)) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED, "decision");
        }
        String chosen = how == ReviewDecision.CORRECTED ? Checks.requiredText(value, "value", 400) : null;
        String why = Checks.text(note, "note", 500);
        carryOut(item, how, chosen);
        item.decide(how, chosen, staff.close("review_item", "note_p2", id.value(), why), caller.member(), caller.organization(), clock.instant());
        news.fire(new ReferenceChanged(ReferenceChanged.What.REVIEW_DECIDED, id.value(), item.kind().name(), how.name()));
    }

    private void carryOut(ReviewItem item, ReviewDecision how, String value) {
        Facility facility = facilities.get(item.facility());
        switch (item.kind()) {
            case ADDRESS_OF_NEIGHBOUR, ADDRESS_DIFFERS -> address(item, facility, how, value);
            case PHONE_DOUBTFUL -> phone(item, facility, how, value);
            case LIKELY_DUPLICATE -> {
                if (how == ReviewDecision.MERGED) {
                    merge(item, facility, facilities.get(item.other()));
                }
            }
            case NO_CODE -> code(item, facility, how, value);
            case ZONE_UNCERTAIN -> {
                if (how == ReviewDecision.CORRECTED) {
                    note(item, facility, "zone", facility.zone().getId(), value);
                    facility.keepsTimeOf(zone(value), true);
                }
            }
            case NOT_IN_LATEST_LIST -> {
                if (how == ReviewDecision.ACCEPTED) {
                    facility.inNewestList(false);
                }
            }
            case WORKBOOK_ROW_UNSURE -> workbooks.settle(item, facility, how, clock.instant());
            case NEW_IN_WORKBOOK -> { }
        }
    }

    private void address(ReviewItem item, Facility facility, ReviewDecision how, String value) {
        boolean asStated = how == ReviewDecision.ACCEPTED && item.kind() == ReviewKind.ADDRESS_OF_NEIGHBOUR;
        if (how != ReviewDecision.CORRECTED && !asStated) {
            return;
        }
        PostalAddress address = PostalAddress.ofLine(asStated ? item.stated() : value);
        if (address == null) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "value");
        }
        note(item, facility, "address", facility.address().line(), address.line());
        facility.locatedAt(address, asStated ? facility.origin() : byHand());
        String county = facilities.countyAt(address.zip());
        facility.inCounty(county);
        Geography.bundled().zoneOf(address.state(), county, address.zip()).ifPresent(zone -> facility.keepsTimeOf(zone.zone(), zone.certain()));
    }

    private void phone(ReviewItem item, Facility facility, ReviewDecision how, String value) {
        if (how == ReviewDecision.SET_ASIDE) {
            return;
        }
        String phone = Checks.text(how == ReviewDecision.ACCEPTED ? item.stated() : value, "value", 40);
        note(item, facility, "phone", facility.phone(), phone);
        facility.reachedBy(phone, how == ReviewDecision.ACCEPTED ? facility.origin() : byHand());
    }

    private void code(ReviewItem item, Facility facility, ReviewDecision how, String value) {
        if (how == ReviewDecision.MERGED) {
            if (item.other() == null) {
                throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED, "decision");
            }
            absorb(item, facility, facilities.get(item.other()));
        } else if (how == ReviewDecision.CORRECTED) {
            FacilityCode code = new FacilityCode(value);
            if (facilities.coded(code).isPresent()) {
                throw new RuleViolation(Rule.FACILITY_CODE_TAKEN, "value");
            }
            note(item, facility, "code", null, code.code());
            facility.alsoCoded(code);
        }
    }

    /** The entry with a code answers for both; papers name it by that code. */
    private void merge(ReviewItem item, Facility one, Facility other) {
        boolean otherAnswers = one.code() == null && other.code() != null;
        absorb(item, otherAnswers ? other : one, otherAnswers ? one : other);
    }

    private void absorb(ReviewItem item, Facility survivor, Facility merged) {
        Instant now = clock.instant();
        merged.mergeInto(survivor, now);
        facilities.handOverCodes(merged, survivor);
        note(item, survivor, "merged", merged.name(), survivor.name());
        for (ReviewItem moot : facilities.openAbout(merged.id())) {
            if (!moot.id().equals(item.id())) {
                moot.becomesMoot(caller.member(), caller.organization(), now);
            }
        }
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new RuleViolation(Rule.ZONE_UNKNOWN, "value");
        }
    }

    private Origin byHand() {
        return new Origin(Origin.BY_HAND, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void note(ReviewItem item, Facility facility, String field, String before, String after) {
        facilities.note(new ReferenceChange(facility.id(), new FieldChange(field, before == null || before.isEmpty() ? null : before, after),
            item.kind().name(), caller.member(), caller.organization(), clock.instant()));
    }
}
