package org.tanggol.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor's command, as it is called by name. */
class CasesFileTest {

    private static final Path WORKED = Path.of("src/test/resources/deadlines/worked-examples.csv");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private boolean compute(Path cases, String language) throws IOException {
        return CasesFile.compute(cases, language, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private boolean compute(String text) throws IOException {
        return compute(Files.writeString(folder.resolve("cases.csv"), text), "en");
    }

    private List<NamedCsvRecord> rows() {
        return CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8)).stream().toList();
    }

    private String complaints() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void allWorkedCasesHaveTheDatesTheyCameWith() throws IOException {
        assertThat(compute(WORKED, "en")).isTrue();
        assertThat(complaints()).isEmpty();
        List<NamedCsvRecord> before = CsvReader.builder().ofNamedCsvRecord(WORKED).stream().toList();
        assertThat(rows()).hasSameSizeAs(before).hasSize(19);
        for (int i = 0; i < before.size(); i++) {
            NamedCsvRecord now = rows().get(i);
            assertThat(now.getHeader().subList(0, 14)).isEqualTo(before.get(i).getHeader());
            assertThat(now.getField("due")).isEqualTo(before.get(i).getField("due"));
            assertThat(now.getField("authority")).isEqualTo(before.get(i).getField("authority"));
            assertThat(now.getField("rule_version")).matches("1-[0-9a-f]{12}");
        }
    }

    @Test
    void anEmptyDateIsFilledIn() throws IOException {
        assertThat(compute("due,rule_id,trigger\n,BIA_APPEAL_30,2026-03-20\n")).isTrue();
        assertThat(rows().get(0).getFields()).startsWith("2026-04-20", "BIA_APPEAL_30", "2026-03-20").endsWith("Fri 20 Mar 2026 + 30 = Sun 19 Apr -> Mon 20 Apr");
    }

    @Test
    void anotherDateIsSaidAndOursIsPrinted() throws IOException {
        assertThat(compute("rule_id,trigger,due\nBIA_APPEAL_30,2026-03-20,2026-04-19\n")).isFalse();
        assertThat(complaints()).isEqualToIgnoringNewLines("Line 2, column due: By these rules it is 2026-04-20.");
        assertThat(rows().get(0).getField("due")).isEqualTo("2026-04-20");
    }

    @Test
    void anInstantMayBeWrittenWithAnotherOffset() throws IOException {
        assertThat(compute("rule_id,trigger,zone,due\nUAC_TRANSFER_72H,2026-11-24T22:30,America/New_York,2026-11-28T03:30Z\n")).isTrue();
    }

    @Test
    void aRefusedRowIsNamedWithColumnAndReasonAndTheOthersAreComputed() throws IOException {
        assertThat(compute("""
            rule_id,trigger,zone,version_date,due
            BIA_APPEAL_30,2026-02-30,,,
            NO_SUCH_RULE,2026-03-20,,,
            UAC_TRANSFER_72H,2027-03-14T02:30,America/New_York,,
            UAC_TRANSFER_72H,2026-03-20,,,
            FILING_INDIVIDUAL_30,2026-03-20,,,
            FILING_INDIVIDUAL_30,2026-03-20,,soon,
            BIA_APPEAL_30,2012-03-20,,,
            ,2026-03-20,,,
            BIA_APPEAL_30,2026-03-20
            """)).isFalse();
        assertThat(complaints().lines()).containsExactly(
            "Line 2, column trigger: This cannot be read. Check the form.",
            "Line 3, column rule_id: There is no such deadline rule.",
            "Line 4, column trigger: That hour does not exist: clocks jump from 02:00 to 03:00 that night.",
            "Line 5, column trigger: This period runs in hours: give day, time and zone.",
            "Line 6, column version_date: This is needed.",
            "Line 7, column version_date: This cannot be read. Check the form.",
            "Line 8, column trigger: The closed days of 2012 are not known; those from 2015 to 2040 are.",
            "Line 9, column rule_id: This is needed.");
        assertThat(rows()).extracting(row -> row.getField("due")).containsExactly("", "", "", "", "", "", "", "", "2026-04-20");
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindowsAreNoTrouble() throws IOException {
        assertThat(compute("\uFEFFrule_id,trigger\r\nBIA_APPEAL_30,2026-03-20\r\n")).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("rule_id,trigger,due,rule_version,arithmetic\nBIA_APPEAL_30,2026-03-20,2026-04-20,");
    }

    @Test
    void noCellBecomesAFormula() throws IOException {
        assertThat(compute("case,rule_id,trigger\n=1+1,BIA_APPEAL_30,2026-03-20\n")).isTrue();
        assertThat(rows().get(0).getField("case")).isEqualTo("'=1+1");
    }

    @Test
    void theArithmeticIsSaidInSpanishToo() throws IOException {
        assertThat(compute(Files.writeString(folder.resolve("cases.csv"), "rule_id,trigger\nBIA_APPEAL_30,2026-12-02\nx,2026-12-02\n"), "es")).isFalse();
        assertThat(rows().get(0).getField("arithmetic")).isEqualTo("mié 2 dic 2026 + 30 = vie 1 ene 2027 (Año Nuevo) -> 2, 3 ene -> lun 4 ene");
        assertThat(complaints()).isEqualToIgnoringNewLines("Línea 3, columna rule_id: No existe esa regla de plazos.");
    }

    @Test
    void whatIsNoSheetOfCasesIsRefusedInASentence() throws IOException {
        assertThatThrownBy(() -> compute("")).isInstanceOf(IOException.class).hasMessage("The file is empty.");
        assertThatThrownBy(() -> compute("rule,trigger\n")).isInstanceOf(IOException.class).hasMessage("The file has no column rule_id.");
        assertThatThrownBy(() -> compute("rule_id,trigger\na,b,c,d\n")).isInstanceOf(IOException.class).hasMessageContaining("more cells than the heading");
        assertThatThrownBy(() -> compute(folder.resolve("none.csv"), "en")).isInstanceOf(IOException.class).hasMessageContaining("There is no file");
        assertThatThrownBy(() -> compute(folder, "en")).isInstanceOf(IOException.class).hasMessageEndingWith("cannot be read.");
        Path latin = Files.write(folder.resolve("latin.csv"), "rule_id,trigger,año\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> compute(latin, "en")).isInstanceOf(IOException.class).hasMessage("The file is not UTF-8.");
    }
}
