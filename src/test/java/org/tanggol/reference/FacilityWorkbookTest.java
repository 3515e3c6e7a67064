package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

class FacilityWorkbookTest {

    private final FacilityWorkbook workbook = FacilityWorkbook.read(Sheets.asDownloaded());

    private WorkbookLine row(int number) {
        return workbook.lines().stream().filter(line -> line.row() == number).findFirst().orElseThrow();
    }

    @Test
    void theWorkbookAsDownloadedIsReadWhole() {
        assertThat(workbook.sheet()).isEqualTo("Facilities FY26");
        assertThat(workbook.dataDate()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(workbook.lines()).hasSize(203).extracting(WorkbookLine::row).startsWith(11).endsWith(213);
    }

    @Test
    void theRowWithoutAStateIsReadLikeTheOthers() {
        WorkbookLine imperial = row(100);
        assertThat(imperial.published()).isEqualTo("IMPERIAL REGIONAL DETENTION FACILITY");
        assertThat(imperial.address().state()).isNull();
        assertThat(imperial.address().zip()).isEqualTo("92231");
        assertThat(imperial.facts().get(FactKind.AVERAGE_DAILY_POPULATION).plain()).as("the sum of levels A to D").isEqualTo("657.6");
    }

    @Test
    void serialDaysAreDaysAndWordsAreWords() {
        assertThat(row(11).facts().get(FactKind.INSPECTION_END).day()).isEqualTo(LocalDate.of(2025, 1, 16));
        assertThat(row(213).facts().get(FactKind.INSPECTION_SCHEDULED).text()).isEqualTo("Scheduled FY26");
        assertThat(row(213).facts()).doesNotContainKey(FactKind.INSPECTION_END);
    }

    @Test
    void aZipThatBeginsWithZeroKeepsIt() {
        assertThat(row(213).address().zip()).isEqualTo("02863");
    }

    @Test
    void anEmptyCellIsNoFactAndZeroIsOne() {
        assertThat(row(213).facts()).doesNotContainKey(FactKind.GUARANTEED_MINIMUM);
        assertThat(row(11).facts().get(FactKind.FEMALE_CRIMINAL).plain()).isEqualTo("0");
    }

    @Test
    void anotherYearsHeaderAndSheetNameAreFoundByTheirWords() {
        byte[] next = Sheets.with("xl/workbook.xml", xml -> xml.replace("Facilities FY26", "Facilities FY27 "));
        assertThat(FacilityWorkbook.read(next).sheet()).isEqualTo("Facilities FY27");
        byte[] alos = Sheets.with(Sheets.STRINGS, xml -> xml.replace("FY26 ALOS", "FY27 ALOS"));
        assertThat(FacilityWorkbook.read(alos).lines().get(0).facts()).containsKey(FactKind.AVERAGE_LENGTH_OF_STAY);
    }

    @Test
    void whatIsNoWorkbookIsRefusedInOneWord() {
        refused("Name,Address\nx,y\n".getBytes(StandardCharsets.UTF_8)).isEqualTo(Rule.WORKBOOK_UNREADABLE);
        refused(new byte[0]).isEqualTo(Rule.WORKBOOK_UNREADABLE);
        refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9, 9}).isEqualTo(Rule.WORKBOOK_UNREADABLE);
        refused(Sheets.zeros(1_000_000)).isEqualTo(Rule.WORKBOOK_UNREADABLE);
        byte[] cut = java.util.Arrays.copyOf(Sheets.asDownloaded(), 100_000);
        refused(cut).isEqualTo(Rule.WORKBOOK_UNREADABLE);
    }

    @Test
    void aWorkbookWithoutTheSheetOrItsHeaderIsNamedSo() {
        refused(Sheets.with("xl/workbook.xml", xml -> xml.replace("Facilities FY26", "Something"))).isEqualTo(Rule.WORKBOOK_SHEET_MISSING);
        refused(Sheets.with(Sheets.STRINGS, xml -> xml.replace("Type Detailed", "Sort"))).isEqualTo(Rule.WORKBOOK_SHEET_MISSING);
    }

    @Test
    void aSheetThatDoesNotSayItsDayIsRefused() {
        refused(Sheets.with(Sheets.STRINGS, xml -> xml.replace("04/02/2026", "soon"))).isEqualTo(Rule.WORKBOOK_DATE_MISSING);
        refused(Sheets.with(Sheets.STRINGS, xml -> xml.replace("04/02/2026", "13/45/2026"))).isEqualTo(Rule.WORKBOOK_DATE_MISSING);
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsStopped() {
        byte[] bomb = Sheets.zeros(150_000_000);
        assertThat(bomb.length).isLessThan(ZipGuard.LARGEST_FILE);
        refused(bomb).isEqualTo(Rule.WORKBOOK_TOO_LARGE);
        refused(new byte[ZipGuard.LARGEST_FILE + 1]).isEqualTo(Rule.WORKBOOK_TOO_LARGE);
    }

    @Test
    void aDocumentThatNamesOthersIsRefusedUnread() {
        refused(Sheets.with("xl/workbook.xml", xml -> xml.replace("<workbook", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><workbook")))
            .isEqualTo(Rule.WORKBOOK_UNREADABLE);
    }

    private static org.assertj.core.api.ObjectAssert<Rule> refused(byte[] file) {
        AbstractThrowableAssert<?, ? extends Throwable> thrown = assertThatThrownBy(() -> FacilityWorkbook.read(file)).isInstanceOf(RuleViolation.class);
        return thrown.extracting(refusal -> ((RuleViolation) refusal).rule(), org.assertj.core.api.InstanceOfAssertFactories.type(Rule.class));
    }
}
