package org.tanggol.imports.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.ZipGuard;

/**
 * The sheets of a workbook (XLSX). A formula gives the value the program last computed and is never run; a number that is
 * shown as a date gives the date.
 */
final class WorkbookSheets {

    /** Signs of a date or time in a number format, once quoted text, colours and escapes are gone. */
    private static final Pattern DATE_SIGNS = Pattern.compile("[dyhms]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.|General|Standard|Estándar", Pattern.CASE_INSENSITIVE);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    private WorkbookSheets() { }

    static List<Sheet> read(byte[] file) {
        ZipGuard.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Sheet> sheets = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(new Sheet(SheetReading.clean(sheet.getName()), rows(sheet, workbook.isDate1904() ? DAY_ZERO_1904 : DAY_ZERO)));
            }
            return sheets;
        } catch (RuleViolation e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RuleViolation(Rule.SHEET_UNREADABLE, "file");      // the library throws many kinds for a damaged file
        }
    }

    private static List<SheetRow> rows(org.dhatim.fastexcel.reader.Sheet sheet, LocalDate dayZero) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext();) {
                Row row = each.next();
                SheetRow read = row(row, dayZero);
                if (read.filled() > 0) {
                    rows.add(read);
                }
                if (rows.size() > SheetReading.MOST_ROWS) {
                    throw SheetReading.tooLarge();
                }
            }
        }
        return rows;
    }

    private static SheetRow row(Row row, LocalDate dayZero) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : text(cell, dayZero);
            if (i >= SheetReading.MOST_COLUMNS && !text.isEmpty()) {
                throw SheetReading.tooLarge();
            }
            if (i < SheetReading.MOST_COLUMNS) {
                cells.add(text);
            }
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell, LocalDate dayZero) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.EMPTY || raw == null) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "yes" : "no";
        }
        if (cell.getType() == CellType.STRING || cell.getType() == CellType.ERROR) {
            return SheetReading.clean(cell.getType() == CellType.ERROR ? raw : cell.asString());
        }
        BigDecimal number = number(raw);
        if (number == null) {
            return SheetReading.clean(raw);     // a formula whose value is text
        }
        return isDate(cell.getDataFormatString()) ? date(number, dayZero) : plain(number);
    }

    private static BigDecimal number(String raw) {
        try {
            return new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static boolean isDate(String format) {
        return format != null && DATE_SIGNS.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
    }

    /** Days since day zero, with the time of day as the fraction; to the minute. */
    static String date(BigDecimal serial, LocalDate dayZero) {
        double days = serial.doubleValue();
        if (days < 0 || days > 200_000) {
            return plain(serial);
        }
        long minutes = Math.round(days * 24 * 60);
        LocalDateTime at = dayZero.atStartOfDay().plusMinutes(minutes).truncatedTo(ChronoUnit.MINUTES);
        if (days < 1) {
            return at.toLocalTime().toString();      // a time of day alone
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.scale() > 10 ? number.setScale(10, java.math.RoundingMode.HALF_UP) : number;
        return rounded.stripTrailingZeros().toPlainString();
    }
}
