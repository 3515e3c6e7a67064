package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

class FacilityTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OperatorId GEO = OperatorId.next();
    private static final OperatorId CORE = OperatorId.next();

    private Facility facility;

    @BeforeEach
    void aFacilityByHand() {
        facility = Facility.byHand(details("Winn Detention", "(318) 555-0100"), new FacilityCode("WINNCLA"), NOW, TODAY);
    }

    private static FacilityDetails details(String name, String phone) {
        return new FacilityDetails(name, FacilityKind.CDF, Held.MEN, new PostalAddress("1 Main Street", "Winnfield", "LA", "71483"), "Winn", phone,
            "NOL", null, ZoneId.of("America/Chicago"));
    }

    private static FacilityOperator run(OperatorId by, String from, String to) {
        return new FacilityOperator(by, OperatorRole.OPERATOR, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "GEO",
            Origin.BY_HAND, TODAY);
    }

    @Test
    void twoOperatorsOnOneDayAreRefused() {
        facility.runBy(run(GEO, "2015-01-01", "2020-06-30"));

        assertThatThrownBy(() -> facility.runBy(run(CORE, "2020-06-30", null))).isInstanceOf(RuleViolation.class)
            .extracting(refusal -> ((RuleViolation) refusal).rule()).isEqualTo(Rule.OPERATOR_RANGES_OVERLAP);
        assertThat(facility.operators()).hasSize(1);
    }

    @Test
    void theNextOperatorMayBeginTheDayAfter() {
        facility.runBy(run(GEO, null, "2020-06-30"));
        facility.runBy(run(CORE, "2020-07-01", null));

        assertThat(facility.operators()).hasSize(2);
    }

    @Test
    void anOwnerMayStandBesideAnOperator() {
        facility.runBy(run(GEO, null, null));
        facility.runBy(new FacilityOperator(CORE, OperatorRole.OWNER, null, null, "CCA", Origin.BY_HAND, TODAY));

        assertThat(facility.operators()).hasSize(2);
    }

    @Test
    void handingOverEndsTheOpenRangeTheDayBefore() {
        facility.runBy(run(GEO, null, null));

        facility.handedTo(run(CORE, "2024-03-01", null));

        assertThat(facility.operators()).extracting(FacilityOperator::toDay).containsExactly(LocalDate.of(2024, 2, 29), null);
    }

    @Test
    void anOperatorCannotLeaveBeforeItCame() {
        assertThatThrownBy(() -> run(GEO, "2020-02-01", "2020-01-31")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aNewNameLeavesTheOldOneFindable() {
        facility.correct(details("Winn Correctional Center", "(318) 555-0100"), NOW, TODAY);

        assertThat(facility.name()).isEqualTo("Winn Correctional Center");
        assertThat(facility.names()).extracting(FacilityName::name).containsExactly("Winn Correctional Center", "Winn Detention");
        assertThat(facility.searchText()).contains(" detention ").contains(" winncla ");
    }

    @Test
    void aCorrectionNamesWhatItChangedAndBearsItsDay() {
        assertThat(facility.correct(details("Winn Detention", "(318) 555-0199"), NOW, TODAY))
            .containsExactly(new FieldChange("phone", "(318) 555-0100", "(318) 555-0199"));
        assertThat(facility.phoneOrigin()).isEqualTo(new Origin(Origin.BY_HAND, TODAY));
    }

    @Test
    void correctingToTheSameChangesNothing() {
        assertThat(facility.correct(details("Winn Detention", "(318) 555-0100"), NOW, TODAY)).isEmpty();
    }

    @Test
    void aMergedEntryTakesNoMoreCorrections() {
        Facility other = Facility.byHand(details("Winn", null), null, NOW, TODAY);

        other.mergeInto(facility, NOW);

        assertThat(other.mergedInto()).isEqualTo(facility.id());
        assertThat(facility.names()).extracting(FacilityName::name).contains("Winn");
        assertThatThrownBy(() -> other.correct(details("X", null), NOW, TODAY)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aPlaceCannotBeMergedIntoItself() {
        assertThatThrownBy(() -> facility.mergeInto(facility, NOW)).isInstanceOf(RuleViolation.class);
        assertThat(facility.mergedInto()).isNull();
    }

    @Test
    void aCodeIsThreeToSevenCapitalsAndDigits() {
        assertThat(FacilityCode.looksLikeOne("KRO")).isTrue();
        assertThat(FacilityCode.looksLikeOne("biweekly-flagler-county-jail")).isFalse();
        assertThat(FacilityCode.looksLikeOne("Redacted")).isFalse();
        assertThatThrownBy(() -> new FacilityCode("winn")).isInstanceOf(RuleViolation.class);
    }
}
