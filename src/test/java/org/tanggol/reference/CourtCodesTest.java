package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourtCodesTest {

    private final List<CourtCodes.Entry> entries = CourtCodes.bundled();

    private CourtCodes.Entry only(String table, String code) {
        return entries.stream().filter(entry -> entry.table().equals(table) && entry.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void codesThatLookLikeNothingSurvive() {
        assertThat(only("tblLookupNationality", "NA").description()).isEqualTo("NETHERLANDS ANTILLES");
        assertThat(only("tbllookupSchedule_Type", "--").description()).isEqualTo("UNKNOWN");
        assertThat(only("tbllookupSchedule_Type", "**").description()).isEqualTo("Non-Work");
        assertThat(only("tblLookupNationality", "??").offered()).isTrue();
    }

    @Test
    void codesThatDifferOnlyInCaseAreTwo() {
        assertThat(entries.stream().filter(entry -> entry.table().equals("tblLookupInmate") && entry.code().equalsIgnoreCase("bro"))
            .map(CourtCodes.Entry::code)).containsExactlyInAnyOrder("BRO", "bro");
    }

    @Test
    void aCodeThatNamesTwoPlacesKeepsBoth() {
        assertThat(entries.stream().filter(entry -> entry.table().equals("tblLookupInmate") && entry.code().equals("MV"))).hasSize(2);
    }

    @Test
    void leadingZerosAndTheWordNoneStay() {
        assertThat(only("tblAdjournmentCodes", "01").description()).isEqualTo("ALIEN TO SEEK REPRESENTATION");
        assertThat(entries).anySatisfy(entry -> assertThat(entry.description()).isEqualTo("None"));
    }

    @Test
    void testRowsOfTheCourtAreKeptAndNotOffered() {
        assertThat(only("tblLookupJudge", "TST").offered()).isFalse();
        assertThat(only("tblLookupJudge", "AAA").description()).isEqualTo("<All Judges>");
        assertThat(only("tblLookupJudge", "AAA").offered()).isFalse();
        assertThat(only("tblLookupHloc", "ZZZ").offered()).isFalse();
        assertThat(only("tbllookupCharges", "<A>").offered()).isFalse();
    }

    @Test
    void wordsThatOnlyContainTestAreOffered() {
        assertThat(CourtCodes.isTest("X", "CONTESTED HEARING")).isFalse();
        assertThat(CourtCodes.isTest("X", "Latest motion")).isFalse();
        assertThat(only("tblLookupBoardMotion", "LB").offered()).as("a real motion with a slip of the keyboard").isTrue();
    }

    @Test
    void languagesBearTheirTagAndNotTheirLookAlikeIsoCode() {
        assertThat(only("tblLanguage", "MAM").tag()).isEqualTo("mam");
        assertThat(only("tblLanguage", "QUI").tag()).isEqualTo("quc");
        assertThat(only("tblLanguage", "AR").tag()).isEqualTo("ar");
        assertThat(only("tblLanguage", "CHI").tag()).as("CHIN fits many languages").isNull();
        assertThat(only("tblLookupNationality", "AU").tag()).isEqualTo("AT");
        assertThat(only("tblLookupNationality", "AS").tag()).isEqualTo("AU");
        assertThat(only("tblLookupNationality", "UR").tag()).as("the Soviet Union").isNull();
    }
}
