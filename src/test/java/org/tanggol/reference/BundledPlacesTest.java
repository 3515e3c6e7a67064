package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The published lists as they come: what enters the record, what becomes a question. */
class BundledPlacesTest {

    private static final BundledPlaces PLACES = BundledPlaces.assemble(Instant.parse("2026-11-24T12:00:00Z"));

    private static final Map<String, Facility> BY_KEY = PLACES.facilities().stream().collect(Collectors.toMap(Facility::sourceKey, Function.identity()));

    private static List<ReviewItem> questions(ReviewKind kind) {
        return PLACES.questions().stream().filter(item -> item.kind() == kind).toList();
    }

    private static Facility withCode(String code) {
        return PLACES.facilities().stream().filter(facility -> facility.codes().contains(new FacilityCode(code))).findFirst().orElseThrow();
    }

    @Test
    void everyEntryOfTheNewestListIsOnRecordUnmerged() {
        assertThat(PLACES.facilities().stream().filter(Facility::listed)).hasSize(260).allMatch(facility -> facility.mergedInto() == null);
    }

    @Test
    void theAddressesThatBelongToTheNextEntryAreQuestionsAndNotOnRecord() {
        assertThat(questions(ReviewKind.ADDRESS_OF_NEIGHBOUR)).extracting(ReviewItem::sourceLine)
            .containsExactlyElementsOf(IntStream.rangeClosed(245, 256).boxed().toList());
        assertThat(questions(ReviewKind.ADDRESS_OF_NEIGHBOUR)).allSatisfy(item -> {
            Facility facility = PLACES.facilities().stream().filter(f -> f.id().equals(item.facility())).findFirst().orElseThrow();
            assertThat(facility.address().line()).isEmpty();
            assertThat(item.stated()).isNotEmpty();
        });
    }

    @Test
    void theAddressOfTheEntryBeforeIsProposedWhereItFits() {
        Facility nevadaSouthern = BY_KEY.get("ice-nevada-southern-detention-center");
        assertThat(questions(ReviewKind.ADDRESS_OF_NEIGHBOUR)).filteredOn(item -> item.facility().equals(nevadaSouthern.id()))
            .extracting(ReviewItem::proposed).containsExactly("2190 E Mesquite Avenue, Pahrump, NV 89048");
    }

    @Test
    void theTelephoneOfTacomaIsNotGivenToVermont() {
        Facility vermont = withCode("VTSTALB");
        assertThat(vermont.phone()).isNull();
        assertThat(questions(ReviewKind.PHONE_DOUBTFUL)).singleElement().satisfies(item -> {
            assertThat(item.facility()).isEqualTo(vermont.id());
            assertThat(item.sourceLine()).isEqualTo(142);
            assertThat(item.stated()).isEqualTo("(253) 779-6000");
        });
    }

    @Test
    void namePhoneAndOfficeOfADoubtedRowAreKept() {
        Facility otero = BY_KEY.get("ice-otero-county-processing-center");
        assertThat(otero.name()).isEqualTo("Otero County Processing Center");
        assertThat(otero.fieldOffice()).isEqualTo("ELP");
        assertThat(otero.phone()).isEqualTo("(575) 824-0440");
    }

    @Test
    void likelyDuplicatesAreProposedWithTheirSigns() {
        assertThat(questions(ReviewKind.LIKELY_DUPLICATE)).isNotEmpty().allSatisfy(item -> {
            assertThat(item.other()).isNotNull().isNotEqualTo(item.facility());
            assertThat(item.score()).isBetween(70, 100);
            assertThat(item.reasons()).isNotBlank();
            assertThat(item.decision()).isEqualTo(ReviewDecision.OPEN);
        });
        Set<FacilityId> otay = PLACES.facilities().stream().filter(f -> f.listed() && f.name().equals("Otay Mesa Detention Center")).map(Facility::id)
            .collect(Collectors.toSet());
        assertThat(questions(ReviewKind.LIKELY_DUPLICATE)).anyMatch(item -> otay.equals(Set.of(item.facility(), item.other())));
    }

    @Test
    void noQuestionIsRaisedTwice() {
        assertThat(PLACES.questions()).extracting(ReviewItem::raisedKey).doesNotHaveDuplicates();
    }

    @Test
    void redactedShelterRowsNeverEnter() {
        assertThat(PLACES.facilities()).noneMatch(facility -> facility.name().equalsIgnoreCase("Redacted"));
        assertThat(PLACES.facilities()).flatExtracting(Facility::codes).extracting(FacilityCode::code).doesNotContain("Redacted").doesNotHaveDuplicates();
    }

    @Test
    void entitiesAndOddBlanksAreReadAndNotShown() {
        assertThat(PLACES.facilities()).flatExtracting(Facility::names).extracting(FacilityName::name)
            .noneMatch(name -> name.contains("&#") || name.contains("&nbsp;") || name.contains("  ") || !name.equals(name.strip()));
        assertThat(PLACES.facilities()).extracting(Facility::name).contains("Ozark County Sheriff's Office");
    }

    @Test
    void operatorsAndOwnersOf2017AreJoinedByCode() {
        Facility adelanto = withCode("ADLNTCA");
        Map<OperatorId, Operator> operators = PLACES.operators().stream().collect(Collectors.toMap(Operator::id, Function.identity()));
        assertThat(adelanto.operators()).filteredOn(range -> range.role() == OperatorRole.OPERATOR).singleElement().satisfies(range -> {
            assertThat(operators.get(range.operator()).name()).isEqualTo("GEO Group");
            assertThat(operators.get(range.operator()).kind()).isEqualTo(OperatorKind.PRIVATE_COMPANY);
            assertThat(range.source()).isEqualTo(Sources.NOVEMBER_2017);
        });
    }

    @Test
    void formerNamesAreKeptWithTheirSource() {
        assertThat(PLACES.facilities()).filteredOn(facility -> facility.listed()
            && facility.names().stream().anyMatch(name -> name.source().equals(Sources.NOVEMBER_2017))).hasSizeGreaterThan(30)
            .allSatisfy(facility -> assertThat(facility.names().get(0).source()).isEqualTo(Sources.JULY_2026));
    }

    @Test
    void everyFactHasItsSourceAndDay() {
        assertThat(PLACES.facts()).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.source()).isNotBlank();
            assertThat(fact.asOf()).isNotNull();
        });
        Facility adams = withCode("ADAMSMS");
        assertThat(PLACES.facts()).filteredOn(fact -> fact.facility().equals(adams.id()) && fact.kind() == FactKind.AVERAGE_DAILY_POPULATION
            && fact.source().equals(Sources.JULY_2026)).singleElement().satisfies(fact -> assertThat(fact.value().plain()).isEqualTo("1878.2"));
    }

    @Test
    void aPlannedInspectionIsKeptInTheWordsOfTheList() {
        assertThat(PLACES.facts()).filteredOn(fact -> fact.kind() == FactKind.INSPECTION_SCHEDULED).extracting(fact -> fact.value().text())
            .containsOnly("Scheduled FY26", "Scheduled FY27").hasSize(48);
    }

    @Test
    void everyPlaceHasAZoneAndOneOfItsOwnStateWhereTheStateIsKnown() {
        assertThat(PLACES.facilities()).allSatisfy(facility -> assertThat(facility.zone()).isNotNull());
        assertThat(PLACES.facilities()).filteredOn(facility -> "CA".equals(facility.state()))
            .allSatisfy(facility -> assertThat(facility.zone().getId()).isEqualTo("America/Los_Angeles"));
        assertThat(BY_KEY.get("ice-otay-mesa-detention-center").zone().getId()).isEqualTo("America/Los_Angeles");
    }

    @Test
    void allCourtsHaveAZoneAndTheSecondEntryOfOneIsNotOffered() {
        assertThat(PLACES.courts()).hasSize(73);
        assertThat(PLACES.courts().stream().filter(court -> !court.offered())).extracting(Court::city).containsExactly("Chelmsford");
        assertThat(PLACES.courts().stream().filter(court -> court.city().equals("El Paso"))).isNotEmpty()
            .allMatch(court -> court.zone().getId().equals("America/Denver"));
    }
}
