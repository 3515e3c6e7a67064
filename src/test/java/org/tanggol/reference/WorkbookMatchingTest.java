package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkbookMatchingTest {

    private static Map<Integer, WorkbookMatching.Match> byRow;
    private static Map<FacilityId, Facility> facilities;

    @BeforeAll
    static void match() {
        BundledPlaces places = BundledPlaces.assemble(Instant.parse("2026-11-24T06:00:00Z"));
        Set<FacilityId> withFigures = places.facts().stream().filter(fact -> fact.kind() == FactKind.AVERAGE_DAILY_POPULATION)
            .filter(fact -> fact.source().equals(Sources.JULY_2026)).map(FacilityFact::facility).collect(Collectors.toSet());
        List<WorkbookMatching.Known> known = places.facilities().stream().map(facility -> new WorkbookMatching.Known(facility.id(),
            facility.names().stream().map(FacilityName::name).toList(), facility.address(), facility.code() != null, facility.listed(),
            withFigures.contains(facility.id()))).toList();
        facilities = places.facilities().stream().collect(Collectors.toMap(Facility::id, facility -> facility));
        byRow = WorkbookMatching.match(FacilityWorkbook.read(Sheets.asDownloaded()).lines(), known).stream()
            .collect(Collectors.toMap(match -> match.line().row(), match -> match));
    }

    private static WorkbookMatching.Match named(String published) {
        return byRow.values().stream().filter(match -> match.line().published().equals(published)).findFirst().orElseThrow();
    }

    @Test
    void nearlyEveryRowIsFoundAndNoFacilityTwice() {
        Map<RowOutcome, Long> outcomes = byRow.values().stream().collect(Collectors.groupingBy(WorkbookMatching.Match::outcome, Collectors.counting()));
        assertThat(outcomes).containsEntry(RowOutcome.MATCHED, 199L).containsEntry(RowOutcome.UNSURE, 3L).containsEntry(RowOutcome.NEW, 1L);
        assertThat(byRow.values().stream().filter(match -> match.outcome() == RowOutcome.MATCHED).map(WorkbookMatching.Match::facility)).doesNotHaveDuplicates();
    }

    @Test
    void aMisspeltNameIsFound() {
        assertThat(named("NORTHWEST ICE PROCESSSING CENTER").outcome()).isEqualTo(RowOutcome.MATCHED);
        assertThat(facilities.get(named("NORTHWEST ICE PROCESSSING CENTER").facility()).code()).isEqualTo("CSCNWWA");
        assertThat(facilities.get(named("CIMMARRON CORR FACILITY").facility()).name()).isEqualTo("Cimarron Correctional Facility");
    }

    @Test
    void theRowWithoutAStateIsFoundByNameAndZip() {
        assertThat(byRow.get(100).outcome()).isEqualTo(RowOutcome.MATCHED);
        assertThat(facilities.get(byRow.get(100).facility()).code()).isEqualTo("IRADFCA");
    }

    @Test
    void ofTwoEntriesOfOnePlaceTheOneWithFiguresIsTaken() {
        assertThat(facilities.get(named("DESERT VIEW ANNEX").facility()).sourceKey()).isEqualTo("biweekly-desert-view-annex");
    }

    @Test
    void aFormerNameAtAnotherAddressIsLeftToPeople() {
        assertThat(named("KARNES COUNTY CORRECTIONAL CENTER").outcome()).isEqualTo(RowOutcome.UNSURE);
        assertThat(named("FLORENCE STAGING FACILITY").outcome()).isEqualTo(RowOutcome.UNSURE);
    }

    @Test
    void aPlaceNobodyHasIsNew() {
        assertThat(named("JTF CAMP SIX").outcome()).isEqualTo(RowOutcome.NEW);
        assertThat(named("JTF CAMP SIX").facility()).isNull();
    }

    @Test
    void anOlderWorkbookNeverReplacesANewerValue() {
        Workbooks.Current july = new Workbooks.Current(FactValue.of("Pass"), LocalDate.of(2026, 7, 1));
        assertThat(Workbooks.effect(FactValue.of("Fail"), july, LocalDate.of(2026, 4, 2))).isEqualTo(FactEffect.EARLIER);
        assertThat(Workbooks.effect(FactValue.of("Fail"), july, LocalDate.of(2026, 7, 15))).isEqualTo(FactEffect.NEWER);
        assertThat(Workbooks.effect(FactValue.of("Pass"), july, LocalDate.of(2026, 7, 15))).isEqualTo(FactEffect.SAME);
        assertThat(Workbooks.effect(FactValue.of("Pass"), null, LocalDate.of(2026, 4, 2))).isEqualTo(FactEffect.FIRST);
    }

    @Test
    void figuresAreComparedAsTheyArePublished() {
        assertThat(FactValue.of(new java.math.BigDecimal("187.74")).saysTheSameAs(FactValue.of(new java.math.BigDecimal("187.7")))).isTrue();
        assertThat(FactValue.of(new java.math.BigDecimal("187.8")).saysTheSameAs(FactValue.of(new java.math.BigDecimal("187.7")))).isFalse();
    }
}
