package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

class FacilityTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OperatorId GEO = OperatorId.next();
    private static final OperatorId COUNTY = OperatorId.next();

    private static Facility facility(String name) {
        FacilityDetails details = new FacilityDetails(name, FacilityKind.CDF, Held.MEN, new PostalAddress("1 Main St", "Tacoma", "WA", "98421"), "Pierce",
            null, "SEA", null, ZoneId.of("America/Los_Angeles"));
        return Facility.byHand(details, null, NOW, TODAY);
    }

    private static FacilityOperator runs(OperatorId who, String from, String to) {
        return new FacilityOperator(who, OperatorRole.OPERATOR, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to),
            "GEO", "test", TODAY);
    }

    @Test
    void twoOperatorsOnOneDayAreRefused() {
        Facility facility = facility("Northwest");
        facility.runBy(runs(GEO, "2015-01-01", "2020-06-30"));
        assertThatThrownBy(() -> facility.runBy(runs(COUNTY, "2020-06-30", null))).isInstanceOfSatisfying(RuleViolation.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(Rule.OPERATOR_RANGES_OVERLAP));
        assertThat(facility.operators()).hasSize(1);
    }

    @Test
    void anOpenRangeCoversEveryDay() {
        Facility facility = facility("Northwest");
        facility.runBy(runs(GEO, null, null));
        assertThatThrownBy(() -> facility.runBy(runs(COUNTY, "1990-01-01", "1990-01-01"))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void theDayAfterIsFree() {
        Facility facility = facility("Northwest");
        facility.runBy(runs(GEO, null, "2020-06-30"));
        facility.runBy(runs(COUNTY, "2020-07-01", null));
        assertThat(facility.operators()).hasSize(2);
    }

    @Test
    void anOwnerMayOwnWhatAnotherRuns() {
        Facility facility = facility("Northwest");
        facility.runBy(runs(GEO, null, null));
        facility.runBy(new FacilityOperator(COUNTY, OperatorRole.OWNER, null, null, "COUNTY", "test", TODAY));
        assertThat(facility.operators()).hasSize(2);
    }

    @Test
    void whoTakesOverEndsTheRangeBefore() {
        Facility facility = facility("Northwest");
        facility.runBy(runs(GEO, null, null));
        facility.handedTo(runs(COUNTY, "2026-10-01", null));
        assertThat(facility.operators()).extracting(FacilityOperator::toDay).containsExactly(LocalDate.of(2026, 9, 30), null);
    }

    @Test
    void aRenamedPlaceIsStillFoundByItsOldName() {
        Facility facility = facility("Northwest Detention Center");
        FacilityDetails old = facility.details();
        facility.correct(new FacilityDetails("Tacoma Processing Center", old.kind(), old.held(), old.address(), old.county(), old.phone(),
            old.fieldOffice(), old.court(), old.zone()), NOW, TODAY.plusDays(10));
        assertThat(facility.name()).isEqualTo("Tacoma Processing Center");
        assertThat(facility.searchText()).contains(" northwest ").contains(" tacoma ");
        assertThat(facility.names()).extracting(FacilityName::seenTo).containsExactly(null, TODAY.plusDays(10));
    }

    @Test
    void aCorrectionTellsWhatItChangedAndNothingElse() {
        Facility facility = facility("Northwest");
        FacilityDetails old = facility.details();
        assertThat(facility.correct(old, NOW, TODAY)).isEmpty();
        assertThat(facility.correct(new FacilityDetails(old.name(), old.kind(), old.held(), old.address(), old.county(), "(253) 779-6000",
            old.fieldOffice(), old.court(), old.zone()), NOW, TODAY)).containsExactly(new FieldChange("phone", null, "(253) 779-6000"));
        assertThat(facility.phoneOrigin()).isEqualTo(new Origin(Origin.BY_HAND, TODAY));
    }

    @Test
    void theOneThatAnswersForBothTakesNamesCodesAndWhatItDidNotKnow() {
        Facility survivor = Facility.listed("one", FacilityName.stated("DESERT VIEW ANNEX", TODAY, null, "a"), FacilityKind.NOT_STATED, null,
            new Origin("a", TODAY), false, NOW);
        Facility merged = facility("Desert View");
        merged.alsoCoded(new FacilityCode("DSRTVCA"));
        merged.mergeInto(survivor, NOW);
        merged.giveUpCodes().forEach(survivor::alsoCoded);
        assertThat(merged.mergedInto()).isEqualTo(survivor.id());
        assertThat(survivor.code()).isEqualTo("DSRTVCA");
        assertThat(survivor.kind()).isEqualTo(FacilityKind.CDF);
        assertThat(survivor.address().line()).isEqualTo("1 Main St, Tacoma, WA 98421");
        assertThat(survivor.names()).extracting(FacilityName::name).containsExactly("Desert View Annex", "Desert View");
        assertThat(merged.codes()).isEmpty();
    }

    @Test
    void aMergedEntryIsChangedNoMore() {
        Facility survivor = facility("One");
        Facility merged = facility("Two");
        merged.mergeInto(survivor, NOW);
        assertThatThrownBy(() -> merged.correct(merged.details(), NOW, TODAY)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> survivor.mergeInto(merged, NOW)).as("no circle").isInstanceOf(RuleViolation.class);
        assertThat(survivor.mergedInto()).isNull();
    }

    @Test
    void aWrongCodeOrZipIsRefusedByItsField() {
        assertThatThrownBy(() -> new FacilityCode("biweekly-x")).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field()).isEqualTo("code"));
        assertThatThrownBy(() -> new PostalAddress(null, null, "WA", "984")).isInstanceOfSatisfying(RuleViolation.class,
            refusal -> assertThat(refusal.field()).isEqualTo("zip"));
    }
}
