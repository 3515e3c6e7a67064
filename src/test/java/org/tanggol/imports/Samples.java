package org.tanggol.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sheets as offices have them. Everybody in them is fictional. */
public final class Samples {

    private Samples() { }

    public static byte[] file(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/imports/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kept by hand: a merged title, two people in a row, real Excel dates, a number stored as text, a formula, blank rows. */
    public static byte[] handKept() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Excel", "16.0")) {
            Worksheet sheet = workbook.newWorksheet("Casos 2026");
            sheet.value(0, 0, "FAMILIES IN DETENTION (fictional)");
            sheet.range(0, 0, 0, 8).merge();
            String[] header = {"#", "Name", "A#", "Spouse", "Spouse A#", "Where", "Arrest date", "Court date", "Days"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(2, i, header[i]);
            }
            row(sheet, 3, "Teodoro Ixcoy", 240118501L, "Delfina Ixcoy", "240118502", "ADLNTCA", LocalDate.of(2026, 11, 3));
            row(sheet, 5, "Hermelinda Caal / Baltazar Caal", null, null, null, "ADLNTCA", LocalDate.of(2026, 10, 30));
            sheet.value(5, 2, "240118503 / 240118504");
            sheet.formula(3, 8, "TODAY()-G4");
            Worksheet notes = workbook.newWorksheet("Notas");
            notes.value(0, 0, "ignore me");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int at, String name, Long number, String spouse, String spouseNumber, String where, LocalDate arrested) {
        sheet.value(at, 1, name);
        if (number != null) {
            sheet.value(at, 2, number);
        }
        if (spouse != null) {
            sheet.value(at, 3, spouse);
            sheet.value(at, 4, spouseNumber);
        }
        sheet.value(at, 5, where);
        sheet.value(at, 6, arrested);
        sheet.style(at, 6).format("m/d/yy").set();
    }
}
