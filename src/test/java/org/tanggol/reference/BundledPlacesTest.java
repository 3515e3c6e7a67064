package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledPlacesTest {

    private static BundledPlaces places;
    private static Map<String, Facility> byKey;

    @BeforeAll
    static void assemble() {
        places = BundledPlaces.assemble(Instant.parse("2026-11-24T06:00:00Z"));
        byKey = places.facilities().stream().collect(Collectors.toMap(Facility::sourceKey, Function.identity()));
    }

    @Test
    void everyEntryOfTheNewestListIsThereAndNoneIsMergedWithAnother() {
        assertThat(places.facilities().stream().filter(Facility::listed)).hasSize(260);
        assertThat(places.facilities()).allSatisfy(facility -> assertThat(facility.mergedInto()).isNull());
    }

    @Test
    void aDoubtedAddressStaysOutOfTheRecord() {
        Facility guantanamo = byKey.get("ice-naval-station-guantanamo-bay");
        assertThat(guantanamo.address().line()).isEmpty();
        assertThat(guantanamo.phone()).isEqualTo("(954) 236-4900");
        assertThat(guantanamo.zone().getId()).isEqualTo("America/New_York");
        assertThat(guantanamo.zoneCertain()).isFalse();
    }

    @Test
    void aDoubtedTelephoneStaysOutOfTheRecord() {
        assertThat(byKey.get("VTSTALB").phone()).isNull();
        assertThat(byKey.get("VTSTALB").state()).isEqualTo("VT");
    }

    @Test
    void operatorAndOwnerComeFromTheListOf2017WithItsDate() {
        Facility stewart = byKey.get("STWRTGA");
        assertThat(stewart.operators()).anySatisfy(range -> {
            assertThat(range.role()).isEqualTo(OperatorRole.OPERATOR);
            assertThat(range.stated()).isEqualTo("CCA");
            assertThat(range.asOf()).isEqualTo(LocalDate.of(2017, 11, 6));
            assertThat(range.fromDay()).as("the list does not say since when").isNull();
        });
        assertThat(places.operators()).anySatisfy(operator -> {
            assertThat(operator.name()).isEqualTo("CoreCivic");
            assertThat(operator.kind()).isEqualTo(OperatorKind.PRIVATE_COMPANY);
        });
    }

    @Test
    void aFormerNameStaysWithItsDate() {
        assertThat(byKey.get("STCDFTX").names()).anySatisfy(name -> {
            assertThat(name.name()).isEqualTo("South Texas Detention Complex");
            assertThat(name.published()).isEqualTo("SOUTH TEXAS DETENTION COMPLEX");
            assertThat(name.seenTo()).isEqualTo(LocalDate.of(2017, 11, 6));
        });
        assertThat(byKey.get("STCDFTX").name()).isEqualTo("South Texas ICE Processing Center");
    }

    @Test
    void anOldNameFindsThePlace() {
        assertThat(byKey.get("STCDFTX").searchText()).contains(" complex ").contains(" stcdftx ").contains(" pearsall ");
    }

    @Test
    void whatAWebPageLeftInANameIsGone() {
        assertThat(byKey.get("CLINTIN").name()).isEqualTo("Clinton County Sheriff's Office");
    }

    @Test
    void redactedSheltersAreSkipped() {
        assertThat(places.facilities()).noneMatch(facility -> facility.name().contains("Redacted"));
        assertThat(byKey).doesNotContainKey("Redacted");
    }

    @Test
    void codesBelongToOnePlaceEach() {
        List<String> codes = places.facilities().stream().flatMap(facility -> facility.codes().stream()).map(FacilityCode::code).toList();
        assertThat(codes).doesNotHaveDuplicates().contains("KRO", "FLO", "STWRTGA");
    }

    @Test
    void aMadeUpKeyIsNotTakenForACode() {
        assertThat(byKey.get("biweekly-flagler-county-jail").code()).isNull();
        assertThat(byKey.get("biweekly-flagler-county-jail").name()).isEqualTo("Flagler County Jail");
    }

    @Test
    void aCourtAtTheFacilitysOwnAddressIsItsCourt() {
        assertThat(courtOf("KRO")).isEqualTo("Miami Krome (Detained) Immigration Court");
        assertThat(courtOf("DENICDF")).isEqualTo("Aurora Immigration Court");
        assertThat(byKey.get("ADAMSMS").court()).as("no court sits there: unknown, not guessed").isNull();
    }

    private static String courtOf(String key) {
        return places.courts().stream().filter(court -> court.id().equals(byKey.get(key).court())).findFirst().orElseThrow().name();
    }

    @Test
    void theSecondEntryOfACourtIsKeptAndNotOffered() {
        assertThat(places.courts()).hasSize(73);
        assertThat(places.courts().stream().filter(court -> !court.offered()).map(Court::name)).containsExactly("Chelmsford Immigration Court");
    }

    @ParameterizedTest(name = "{0} keeps the time of {1}")
    @CsvSource({"IEPHOLD, America/Denver", "STCDFTX, America/Chicago", "TGKJLFL, America/New_York", "biweekly-walton-county-jail, America/Chicago",
        "KNXDFTN, America/New_York", "TNWESDF, America/Chicago", "GRYDCKY, America/Chicago", "BOONEKY, America/New_York", "PENNISD, America/Denver",
        "MINNESD, America/Chicago", "LINCONE, America/Chicago", "GUDOCHG, Pacific/Guam", "MPSIPAN, Pacific/Saipan", "SJS, America/Puerto_Rico",
        "FLO, America/Phoenix", "ELMORID, America/Boise", "BOPHON, Pacific/Honolulu", "ANCHOAK, America/Anchorage",
        "CLAYCIN, America/Indiana/Indianapolis", "HENDENV, America/Los_Angeles"})
    void theZoneIsThatOfThePlace(String key, String zone) {
        assertThat(byKey.get(key).zone().getId()).isEqualTo(zone);
        assertThat(byKey.get(key).zoneCertain()).isTrue();
    }

    @Test
    void likelyDuplicatesAreProposedWithTheirReasons() {
        assertThat(places.questions()).anySatisfy(item -> {
            assertThat(item.kind()).isEqualTo(ReviewKind.LIKELY_DUPLICATE);
            assertThat(item.facility()).isEqualTo(byKey.get("biweekly-desert-view-annex").id());
            assertThat(item.other()).isEqualTo(byKey.get("ice-desert-view-annex").id());
            assertThat(item.reasons()).contains("SAME_NAME").contains("SAME_ZIP");
            assertThat(item.decision()).isEqualTo(ReviewDecision.OPEN);
        });
    }

    @Test
    void northeastAndNorthwestOhioAreTwoPlaces() {
        Facility northwest = byKey.get("biweekly-corr-ctr-of-northwest-ohio");
        FacilityId northeast = byKey.get("ice-northeast-ohio-correctional-center").id();
        assertThat(northwest.name()).isEqualTo("Corr. Ctr of Northwest Ohio");
        assertThat(places.questions()).noneMatch(item -> item.kind() == ReviewKind.LIKELY_DUPLICATE
            && item.facility().equals(northwest.id()) && northeast.equals(item.other()));
    }

    @Test
    void theSameCodeInAnotherStateIsAsked() {
        assertThat(places.questions().stream().filter(item -> item.kind() == ReviewKind.ADDRESS_DIFFERS).map(ReviewItem::facility))
            .containsExactly(byKey.get("CLARKID").id());
    }

    @Test
    void wordsInPlaceOfADateAreKeptAsWords() {
        Map<FactKind, FactValue> facts = places.facts().stream().filter(fact -> fact.facility().equals(byKey.get("LEXINSC").id()))
            .filter(fact -> fact.source().equals(Sources.JULY_2026)).collect(Collectors.toMap(FacilityFact::kind, FacilityFact::value));
        assertThat(facts.get(FactKind.INSPECTION_SCHEDULED).text()).isEqualTo("Scheduled FY27");
        assertThat(facts).doesNotContainKey(FactKind.INSPECTION_END);
        assertThat(facts.get(FactKind.INSPECTION_TYPE).text()).as("the trailing blank is gone").isEqualTo("ODO");
    }
}
