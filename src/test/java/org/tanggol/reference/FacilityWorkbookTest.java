package org.tanggol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The statistics workbook of 9 April 2026, byte for byte as an office downloads it. */
class FacilityWorkbookTest {

    private static final byte[] FILE = resource();
    private static final FacilityWorkbook WORKBOOK = FacilityWorkbook.read(FILE);

    private static byte[] resource() {
        try (InputStream in = FacilityWorkbookTest.class.getResourceAsStream("/reference/FY26_detentionStats_04092026.xlsx")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WorkbookLine row(int row) {
        return WORKBOOK.lines().stream().filter(line -> line.row() == row).findFirst().orElseThrow();
    }

    private static Rule refusal(byte[] file) {
        try {
            FacilityWorkbook.read(file);
            throw new AssertionError("was read");
        } catch (RuleViolation e) {
            return e.rule();
        }
    }

    @Test
    void theSheetItsDayAndAllItsFacilitiesAreFound() {
        assertThat(WORKBOOK.sheet()).isEqualTo("Facilities FY26");
        assertThat(WORKBOOK.dataDate()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(WORKBOOK.lines()).hasSize(203);
        assertThat(WORKBOOK.lines().get(0).row()).isEqualTo(11);
        assertThat(WORKBOOK.lines().get(202).row()).isEqualTo(213);
    }

    @Test
    void theRowWithoutAStateIsReadToo() {
        assertThat(row(100).published()).containsIgnoringCase("Imperial");
        assertThat(row(100).address().state()).isNull();
        assertThat(row(100).address().zip()).matches("\\d{5}");
    }

    @Test
    void aSerialNumberIsADayAndWordsInItsPlaceStayWords() {
        Map<FactKind, Long> kinds = WORKBOOK.lines().stream().flatMap(line -> line.facts().keySet().stream())
            .filter(kind -> kind == FactKind.INSPECTION_END || kind == FactKind.INSPECTION_SCHEDULED).collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        assertThat(kinds.get(FactKind.INSPECTION_SCHEDULED)).isEqualTo(88);
        assertThat(WORKBOOK.lines()).filteredOn(line -> line.facts().containsKey(FactKind.INSPECTION_END))
            .allSatisfy(line -> assertThat(line.facts().get(FactKind.INSPECTION_END).day()).isBetween(LocalDate.of(2015, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void thePopulationIsTheSumOfTheFourLevels() {
        Map<FactKind, FactValue> facts = row(11).facts();
        assertThat(facts.get(FactKind.AVERAGE_DAILY_POPULATION).number()).isEqualByComparingTo(facts.get(FactKind.LEVEL_A).number()
            .add(facts.get(FactKind.LEVEL_B).number()).add(facts.get(FactKind.LEVEL_C).number()).add(facts.get(FactKind.LEVEL_D).number()));
    }

    @Test
    void leadingZerosOfZipCodesAreThere() {
        assertThat(WORKBOOK.lines()).allSatisfy(line -> assertThat(line.address().zip()).matches("\\d{5}"));
        assertThat(WORKBOOK.lines()).anyMatch(line -> line.address().zip().startsWith("0"));
    }

    @Test
    void mostRowsFindTheirFacilityAndNoneIsTakenTwice() {
        List<WorkbookMatching.Match> matches = WorkbookMatching.match(WORKBOOK.lines(), known());

        Map<RowOutcome, Long> outcomes = matches.stream().collect(Collectors.groupingBy(WorkbookMatching.Match::outcome, Collectors.counting()));
        assertThat(outcomes.get(RowOutcome.MATCHED)).isGreaterThan(170);
        assertThat(matches.stream().filter(match -> match.outcome() == RowOutcome.MATCHED).map(WorkbookMatching.Match::facility)).doesNotHaveDuplicates();
        assertThat(matches).hasSize(203);
    }

    private static List<WorkbookMatching.Known> known() {
        BundledPlaces places = BundledPlaces.assemble(Instant.parse("2026-11-24T12:00:00Z"));
        Set<FacilityId> figures = new HashSet<>();
        places.facts().stream().filter(fact -> fact.kind() == FactKind.AVERAGE_DAILY_POPULATION && fact.source().equals(Sources.JULY_2026))
            .forEach(fact -> figures.add(fact.facility()));
        return places.facilities().stream().map(f -> new WorkbookMatching.Known(f.id(), f.names().stream().map(FacilityName::name).toList(), f.address(),
            f.code() != null, f.listed(), figures.contains(f.id()))).toList();
    }

    @Test
    void aRowThatFitsTwoEntriesAlikeIsLeftToPeople() {
        PostalAddress there = new PostalAddress("1 Elm Street", "Dilley", "TX", "78017");
        WorkbookLine line = new WorkbookLine(11, "DILLEY CENTER", there, "SNA", FacilityKind.FAMILY, null, Map.of());
        List<WorkbookMatching.Known> twins = List.of(new WorkbookMatching.Known(FacilityId.next(), List.of("Dilley Center"), there, false, true, true),
            new WorkbookMatching.Known(FacilityId.next(), List.of("Dilley Center"), there, false, true, true));

        assertThat(WorkbookMatching.match(List.of(line), twins)).singleElement().extracting(WorkbookMatching.Match::outcome).isEqualTo(RowOutcome.UNSURE);
    }

    @Test
    void aRowLikeNothingOnRecordIsNew() {
        WorkbookLine line = new WorkbookLine(11, "CAMP UNHEARD OF", new PostalAddress("9 Far Road", "Nome", "AK", "99762"), "SEA", FacilityKind.STATE, null, Map.of());

        assertThat(WorkbookMatching.match(List.of(line), known())).singleElement().extracting(WorkbookMatching.Match::outcome).isEqualTo(RowOutcome.NEW);
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThat(refusal("Name,Address\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Rule.WORKBOOK_UNREADABLE);
        assertThat(refusal(new byte[0])).isEqualTo(Rule.WORKBOOK_UNREADABLE);
        assertThat(refusal(zip(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8))))).isEqualTo(Rule.WORKBOOK_UNREADABLE);
        byte[] half = new byte[FILE.length / 2];
        System.arraycopy(FILE, 0, half, 0, half.length);
        assertThat(refusal(half)).isEqualTo(Rule.WORKBOOK_UNREADABLE);
    }

    @Test
    void aWorkbookWithoutTheSheetOfFacilitiesIsRefused() {
        assertThat(refusal(edited("xl/workbook.xml", text -> text.replace("Facilities FY26", "Something else")))).isEqualTo(Rule.WORKBOOK_SHEET_MISSING);
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        assertThat(refusal(zip(Map.of("xl/worksheets/sheet1.xml", new byte[150_000_000])))).isEqualTo(Rule.WORKBOOK_TOO_LARGE);
    }

    @Test
    void aDocumentThatNamesOtherDocumentsIsRefused() {
        assertThat(refusal(edited("xl/workbook.xml", text -> text.replaceFirst("<workbook",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><workbook")))).isEqualTo(Rule.WORKBOOK_UNREADABLE);
    }

    @Test
    void aFileOfTooManyBytesIsRefused() {
        byte[] large = new byte[ZipGuard.LARGEST_FILE + 1];
        large[0] = 'P';
        large[1] = 'K';
        assertThat(refusal(large)).isEqualTo(Rule.WORKBOOK_TOO_LARGE);
    }

    @Test
    void anEarlierDayNeverReplacesALaterFigure() {
        Workbooks.Current july = new Workbooks.Current(FactValue.of("Pass"), LocalDate.of(2026, 7, 1));
        LocalDate april = LocalDate.of(2026, 4, 2);
        assertThat(Workbooks.effect(FactValue.of("Fail"), july, april)).isEqualTo(FactEffect.EARLIER);
        assertThat(Workbooks.effect(FactValue.of("Fail"), july, LocalDate.of(2026, 8, 1))).isEqualTo(FactEffect.NEWER);
        assertThat(Workbooks.effect(FactValue.of("Pass"), july, LocalDate.of(2026, 8, 1))).isEqualTo(FactEffect.SAME);
        assertThat(Workbooks.effect(FactValue.of("Pass"), null, april)).isEqualTo(FactEffect.FIRST);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] edited(String name, UnaryOperator<String> edit) {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(FILE))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                parts.put(part.getName(), part.getName().equals(name)
                    ? edit.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertThat(new ArrayList<>(parts.keySet())).contains(name);
        return zip(parts);
    }
}
