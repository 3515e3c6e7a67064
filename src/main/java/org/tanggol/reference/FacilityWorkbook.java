package org.tanggol.reference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * The detention statistics workbook as an office downloads it from ICE: the sheet "Facilities FY26" of it. Sheet and header are
 * found by their words, because their places move from edition to edition.
 *
 * @param sheet name of the sheet
 * @param dataDate day of the data, as the sheet states it above the table
 */
record FacilityWorkbook(String sheet, LocalDate dataDate, List<WorkbookLine> lines) {

    private static final Pattern SHEET = Pattern.compile("(?i)facilities\\s+fy\\s*\\d{2,4}");
    private static final Pattern DATE = Pattern.compile("(?i)data\\s+source.*?(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST_SHEET = 5_000;
    private static final Map<String, FactKind> FIGURES = Map.ofEntries(
        Map.entry("alos", FactKind.AVERAGE_LENGTH_OF_STAY), Map.entry("level a", FactKind.LEVEL_A), Map.entry("level b", FactKind.LEVEL_B),
        Map.entry("level c", FactKind.LEVEL_C), Map.entry("level d", FactKind.LEVEL_D), Map.entry("male crim", FactKind.MALE_CRIMINAL),
        Map.entry("male non crim", FactKind.MALE_NON_CRIMINAL), Map.entry("female crim", FactKind.FEMALE_CRIMINAL),
        Map.entry("female non crim", FactKind.FEMALE_NON_CRIMINAL), Map.entry("ice threat level 1", FactKind.THREAT_LEVEL_1),
        Map.entry("ice threat level 2", FactKind.THREAT_LEVEL_2), Map.entry("ice threat level 3", FactKind.THREAT_LEVEL_3),
        Map.entry("no ice threat level", FactKind.NO_THREAT_LEVEL), Map.entry("mandatory", FactKind.MANDATORY),
        Map.entry("guaranteed minimum", FactKind.GUARANTEED_MINIMUM));
    private static final List<FactKind> LEVELS = List.of(FactKind.LEVEL_A, FactKind.LEVEL_B, FactKind.LEVEL_C, FactKind.LEVEL_D);

    /**
     * Reads an upload.
     *
     * @throws RuleViolation WORKBOOK_UNREADABLE for what is no workbook, WORKBOOK_TOO_LARGE, WORKBOOK_SHEET_MISSING when it has no
     *     sheet of facilities with the expected header, WORKBOOK_DATE_MISSING when the sheet does not say of which day it is
     */
    static FacilityWorkbook read(byte[] file) {
        ZipGuard.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheets().filter(candidate -> SHEET.matcher(candidate.getName().strip()).find()).findFirst()
                .orElseThrow(() -> new RuleViolation(Rule.WORKBOOK_SHEET_MISSING, "file"));
            return read(sheet.getName().strip(), sheet.read());
        } catch (RuleViolation e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RuleViolation(Rule.WORKBOOK_UNREADABLE, "file");      // the library throws many kinds for a damaged file
        }
    }

    private static FacilityWorkbook read(String name, List<Row> rows) {
        if (rows.size() > LONGEST_SHEET) {
            throw new RuleViolation(Rule.WORKBOOK_TOO_LARGE, "file", ZipGuard.LARGEST_FILE / 1_000_000);
        }
        LocalDate date = null;
        Map<String, Integer> columns = null;
        List<WorkbookLine> lines = new ArrayList<>();
        for (Row row : rows) {
            if (columns == null) {
                date = date == null ? date(row) : date;
                columns = header(row);
            } else {
                line(row, columns).ifPresent(lines::add);
            }
        }
        if (columns == null || lines.isEmpty()) {
            throw new RuleViolation(Rule.WORKBOOK_SHEET_MISSING, "file");
        }
        if (date == null) {
            throw new RuleViolation(Rule.WORKBOOK_DATE_MISSING, "file");
        }
        return new FacilityWorkbook(name, date, List.copyOf(lines));
    }

    private static LocalDate date(Row row) {
        for (Cell cell : row) {
            Matcher stated = DATE.matcher(cell == null ? "" : text(cell));
            if (stated.find()) {
                try {
                    return LocalDate.of(Integer.parseInt(stated.group(3)), Integer.parseInt(stated.group(1)), Integer.parseInt(stated.group(2)));
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Columns by their folded words, or null when the row is not the header. */
    private static Map<String, Integer> header(Row row) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            String words = cell == null ? "" : Words.fold(text(cell)).replaceFirst("^fy ?\\d{2,4} ", "");
            if (!words.isEmpty()) {
                columns.putIfAbsent(words, i);
            }
        }
        return columns.keySet().containsAll(List.of("name", "address", "city", "zip", "aor", "type detailed")) ? columns : null;
    }

    private static Optional<WorkbookLine> line(Row row, Map<String, Integer> columns) {
        String name = get(row, columns.get("name"));
        String zip = zip(get(row, columns.get("zip")));
        if (name == null || zip == null && get(row, columns.get("aor")) == null) {
            return Optional.empty();        // a footnote under the table
        }
        String state = get(row, columns.get("state"));
        PostalAddress address = new PostalAddress(get(row, columns.get("address")), get(row, columns.get("city")),
            state != null && state.matches("(?i)[a-z]{2}") ? state.toUpperCase(Locale.ROOT) : null, zip);
        String office = get(row, columns.get("aor"));
        return Optional.of(new WorkbookLine(row.getRowNum(), name, address, AreasOfResponsibility.CODES.containsValue(office) ? office : null,
            FacilityKind.stated(get(row, columns.get("type detailed"))), Held.stated(get(row, columns.get("male female"))), facts(row, columns)));
    }

    private static Map<FactKind, FactValue> facts(Row row, Map<String, Integer> columns) {
        Map<FactKind, FactValue> facts = new EnumMap<>(FactKind.class);
        FIGURES.forEach((words, kind) -> number(row, columns.get(words)).ifPresent(figure -> facts.put(kind, FactValue.of(figure))));
        if (facts.keySet().containsAll(LEVELS)) {
            BigDecimal sum = LEVELS.stream().map(level -> facts.get(level).number()).reduce(BigDecimal.ZERO, BigDecimal::add);
            facts.put(FactKind.AVERAGE_DAILY_POPULATION, FactValue.of(sum));
        }
        words(facts, FactKind.INSPECTION_TYPE, get(row, columns.get("last inspection type")));
        words(facts, FactKind.INSPECTION_STANDARD, get(row, columns.get("last inspection standard")));
        words(facts, FactKind.FINAL_RATING, get(row, columns.get("last final rating")));
        Integer end = columns.get("last inspection end date");
        Optional<BigDecimal> serial = number(row, end);
        if (serial.isPresent() && serial.get().signum() > 0 && serial.get().compareTo(BigDecimal.valueOf(100_000)) < 0) {
            facts.put(FactKind.INSPECTION_END, FactValue.of(DAY_ZERO.plusDays(serial.get().longValue())));
        } else {
            words(facts, FactKind.INSPECTION_SCHEDULED, get(row, end));
        }
        return facts;
    }

    private static void words(Map<FactKind, FactValue> facts, FactKind kind, String text) {
        if (text != null) {
            facts.put(kind, FactValue.of(text.length() > 200 ? text.substring(0, 200) : text));
        }
    }

    private static Optional<BigDecimal> number(Row row, Integer column) {
        Cell cell = column == null || column >= row.getCellCount() ? null : row.getCell(column);
        if (cell == null || cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(cell.getRawValue()).setScale(3, RoundingMode.HALF_UP))
                .filter(figure -> figure.abs().compareTo(BigDecimal.valueOf(10_000_000)) < 0);
        } catch (NumberFormatException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static String get(Row row, Integer column) {
        Cell cell = column == null || column >= row.getCellCount() ? null : row.getCell(column);
        return cell == null ? null : Words.clean(text(cell));
    }

    private static String text(Cell cell) {
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
        return text == null ? "" : text;
    }

    /** Five digits; a spreadsheet that took the code for a number has lost its zeros. */
    private static String zip(String stated) {
        Matcher digits = Pattern.compile("(\\d{3,5})(?:\\.0+)?(?:-\\d{4})?").matcher(stated == null ? "" : stated);
        return digits.matches() ? "0".repeat(5 - digits.group(1).length()) + digits.group(1) : null;
    }
}
