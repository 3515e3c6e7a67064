package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtCodesTest {

    private static final List<CourtCodes.Entry> ALL = CourtCodes.bundled();

    private static List<CourtCodes.Entry> of(String table) {
        return ALL.stream().filter(entry -> entry.table().equals(table)).toList();
    }

    private static List<CourtCodes.Entry> read(String csv) {
        return CourtCodes.read("t", Table.read(csv.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "--", "-X", "@Q", "**", "??"})
    void aCodeThatLooksLikeNothingOrLikeAFormulaSurvives(String code) {
        assertThat(read("code,description\n" + code + ",SOMETHING\n")).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo(code);
            assertThat(entry.offered()).isTrue();
        });
    }

    @Test
    void theNetherlandsAntillesAreNotNothing() {
        assertThat(of("tblLookupNationality")).filteredOn(entry -> entry.code().equals("NA")).singleElement()
            .satisfies(entry -> assertThat(entry.description()).contains("NETHERLANDS"));
    }

    @Test
    void codesThatDifferOnlyInCaseAreTwo() {
        assertThat(of("tblLookupInmate")).extracting(CourtCodes.Entry::code).contains("BRO", "bro");
    }

    @Test
    void aCodeThatNamesTwoPlacesIsKeptTwice() {
        assertThat(of("tblLookupInmate")).filteredOn(entry -> entry.code().equals("MV")).hasSize(2);
    }

    @Test
    void leadingZerosAndBlanksInsideACodeAreKept() {
        assertThat(of("tblAdjournmentCodes")).extracting(CourtCodes.Entry::code).contains("01");
        assertThat(of("tbllookupCharges")).extracting(CourtCodes.Entry::code).contains("(212)(a)(03)(E)(i  )(   )");
    }

    @Test
    void theWordNoneIsADescription() {
        assertThat(of("tbllookupCharges")).extracting(CourtCodes.Entry::description).contains("None");
    }

    @Test
    void testRowsOfTheCourtsOwnSystemAreKeptAndNotOffered() {
        assertThat(of("tblLookupHloc").stream().filter(entry -> entry.description() != null && entry.description().matches("(?i).*\\btest\\b.*")))
            .isNotEmpty().noneMatch(CourtCodes.Entry::offered);
        assertThat(of("tblLanguage").stream().filter(entry -> entry.code().equals("<A>"))).isNotEmpty().noneMatch(CourtCodes.Entry::offered);
    }

    @Test
    void aNameThatOnlyContainsTheLettersIsNoTest() {
        assertThat(CourtCodes.isTest("A", "PROTESTANT MINISTER CONTEST")).isFalse();
    }

    @Test
    void countriesOfTheCourtAreReadByTheirOwnCodesAndNotByIso() {
        Map<String, String> tags = Map.of("AU", "AT", "AS", "AU");
        tags.forEach((code, iso) -> assertThat(of("tblLookupNationality")).filteredOn(entry -> entry.code().equals(code))
            .extracting(CourtCodes.Entry::tag).containsExactly(iso));
    }

    @Test
    void theLanguagesPeopleSpeakHaveTags() {
        assertThat(of("tblLanguage")).extracting(CourtCodes.Entry::tag).contains("es", "ht", "mam", "kek", "quc", "pa", "zh", "ar", "fr", "pt");
    }
}
