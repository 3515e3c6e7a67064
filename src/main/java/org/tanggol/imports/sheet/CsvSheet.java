package org.tanggol.imports.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A file of separated values. Which sign separates is the one that divides the most lines alike. */
final class CsvSheet {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 200;

    private CsvSheet() { }

    static Sheet read(String text) {
        // a first line "sep=;" is Excel's own way of saying it
        char said = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 ? text.charAt(4) : 0;
        return new Sheet("", parse(said == 0 ? text : text.substring(Math.max(0, text.indexOf('\n'))), said == 0 ? separator(text) : said, Integer.MAX_VALUE));
    }

    /** The separator that gives the most rows of one same width above one. */
    static char separator(String text) {
        char best = ',';
        long most = -1;
        for (char candidate : SEPARATORS) {
            long score = score(text, candidate);
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    private static long score(String text, char separator) {
        List<SheetRow> rows;
        try {
            rows = parse(text, separator, LOOKED_AT);
        } catch (RuleViolation e) {
            return -1;
        }
        long best = 0;
        for (SheetRow row : rows) {
            int width = row.cells().size();
            long alike = width < 2 ? 0 : rows.stream().filter(other -> other.cells().size() == width).count();
            best = Math.max(best, alike * width);
        }
        return best;
    }

    private static List<SheetRow> parse(String text, char separator, int most) {
        List<SheetRow> rows = new ArrayList<>();
        int line = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowExtraFields(true)
            .allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                line++;
                SheetRow row = row(line, record.getFields());
                if (row.filled() > 0) {
                    rows.add(row);
                }
                if (rows.size() >= most) {
                    break;
                }
                if (rows.size() > SheetReading.MOST_ROWS) {
                    throw SheetReading.tooLarge();
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new RuleViolation(Rule.SHEET_UNREADABLE, "file");
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static SheetRow row(int number, List<String> fields) {
        if (fields.size() > SheetReading.MOST_COLUMNS) {
            List<String> beyond = fields.subList(SheetReading.MOST_COLUMNS, fields.size());
            if (beyond.stream().anyMatch(field -> !field.isBlank())) {
                throw SheetReading.tooLarge();
            }
            fields = fields.subList(0, SheetReading.MOST_COLUMNS);
        }
        return new SheetRow(number, fields.stream().map(SheetReading::clean).toList());
    }
}
