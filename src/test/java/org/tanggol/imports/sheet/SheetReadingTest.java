package org.tanggol.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanggol.imports.Samples;
import org.tanggol.platform.RuleViolation;

class SheetReadingTest {

    private static List<SheetRow> rows(String text, Charset charset) {
        return SheetReading.read(text.getBytes(charset)).get(0).rows();
    }

    @Test
    void findsTheSeparatorByTheWidthOfTheRows() {
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            String text = "Name;A, B|x\n".replace(';', separator) + "Ana X1\nBea X2\nCid X3\n".replace('X', separator);
            assertThat(rows(text, StandardCharsets.UTF_8)).last().extracting(row -> row.cell(1)).as("separator " + separator).isEqualTo("3");
        }
    }

    @Test
    void readsWindowsAndMarkedUnicodeAlike() {
        String text = "Nombre,País\nÍñigo,México\n";
        assertThat(rows(text, Charset.forName("windows-1252"))).isEqualTo(rows(text, StandardCharsets.UTF_8));
        assertThat(rows("\ufeff" + text, StandardCharsets.UTF_8)).isEqualTo(rows(text, StandardCharsets.UTF_8));
        assertThat(rows("\ufeff" + text, StandardCharsets.UTF_16LE)).isEqualTo(rows(text, StandardCharsets.UTF_8));
    }

    @Test
    void keepsTheNumbersOfRowsOverBlankOnesAndLineBreaksWithinCells() {
        List<SheetRow> rows = rows("a,b\n,\n\n\"x\ny\",2\nz,3\n", StandardCharsets.UTF_8);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 4, 5);
        assertThat(rows.get(1).cell(0)).isEqualTo("x\ny");
    }

    @Test
    void readsWorkbooksAsTheyAreSeen() {
        List<Sheet> sheets = SheetReading.read(Samples.handKept());
        assertThat(sheets).hasSize(2);
        Sheet sheet = sheets.get(0);
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 3, 4, 6);
        SheetRow first = sheet.rows().get(2);
        assertThat(first.cell(2)).isEqualTo("240118501");
        assertThat(first.cell(4)).isEqualTo("240118502");
        assertThat(first.cell(6)).isEqualTo("2026-11-03");
    }

    @Test
    void knowsDatesByTheirFormat() {
        assertThat(WorkbookSheets.isDate("m/d/yy")).isTrue();
        assertThat(WorkbookSheets.isDate("[$-409]d-mmm-yy;@")).isTrue();
        assertThat(WorkbookSheets.isDate("h:mm AM/PM")).isTrue();
        assertThat(WorkbookSheets.isDate("General")).isFalse();
        assertThat(WorkbookSheets.isDate("#,##0.00\" days\"")).isFalse();
        assertThat(WorkbookSheets.isDate("[Red]0.00")).isFalse();
    }

    @Test
    void readsOneObjectALine() {
        List<SheetRow> rows = rows("{\"name\":\"Ana\",\"age\":30}\n{\"age\":31,\"name\":\"Bea\",\"city\":null}\n", StandardCharsets.UTF_8);
        assertThat(rows.get(0).cells()).containsExactly("name", "age", "city");
        assertThat(rows.get(2).cells()).startsWith("Bea", "31");
    }

    @Test
    void refusesWhatIsNoSheet() {
        assertThatThrownBy(() -> SheetReading.read(new byte[0])).isInstanceOf(RuleViolation.class).hasMessageContaining("SHEET_EMPTY");
        assertThatThrownBy(() -> SheetReading.read(new byte[] {'P', 'K', 3, 4, 0})).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> SheetReading.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})).hasMessageContaining("SHEET_OLD_FORMAT");
        assertThatThrownBy(() -> SheetReading.read(new byte[] {'a', ',', 0, 'b'})).hasMessageContaining("SHEET_UNREADABLE");
    }
}
