package org.tanggol.deadlines;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.Spreadsheets;

/**
 * The auditor's command {@code due}: a sheet of cases in, the same sheet with dates, versions of rules and arithmetic out. The launcher calls it by
 * name, without database and server. A row that has a date already is compared with ours.
 */
public final class CasesFile {

    private static final String RULE = "rule_id";
    private static final String TRIGGER = "trigger";
    private static final String ZONE = "zone";
    private static final String VERSION_DATE = "version_date";
    private static final String DUE = "due";
    private static final List<String> OURS = List.of(DUE, "rule_version", "arithmetic");

    private final Deadlines deadlines = new Deadlines(RuleBook.bundled(), CourtCalendar.bundled());
    private final Wording words;
    private final PrintStream err;
    private final List<String> columns;
    private boolean allWell = true;

    private CasesFile(List<String> columns, Wording words, PrintStream err) {
        this.columns = columns;
        this.words = words;
        this.err = err;
    }

    /**
     * @param cases UTF-8, with or without a byte-order mark, either kind of line end
     * @param language {@code en} or {@code es}
     * @param out gets the sheet, UTF-8
     * @param err gets a line for each row that is refused or has another date than ours
     * @return whether every row was computed and none had another date
     * @throws IOException with a sentence, when the file cannot be read as such a sheet
     */
    public static boolean compute(Path cases, String language, PrintStream out, PrintStream err) throws IOException {
        Wording words = Wording.of(language);
        try (CsvReader<CsvRecord> rows = CsvReader.builder().allowMissingFields(true).ofCsvRecord(text(cases, words));
            CsvWriter sheet = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            CasesFile file = null;
            for (CsvRecord row : rows) {
                if (file == null) {
                    file = new CasesFile(columns(row, words), words, err);
                    sheet.writeRecord(file.columns.stream().map(Spreadsheets::harmless).toList());
                } else {
                    sheet.writeRecord(file.computed(row).stream().map(Spreadsheets::harmless).toList());
                }
            }
            if (file == null) {
                throw new IOException(words.said("deadlines.cases.empty"));
            }
            return file.allWell;
        } catch (CsvParseException e) {
            throw new IOException(words.said("deadlines.cases.notCsv"), e);
        }
    }

    private static String text(Path cases, Wording words) throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(cases))).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new IOException(words.said("deadlines.cases.notUtf8"), notText);
        } catch (NoSuchFileException missing) {
            throw new IOException(words.said("deadlines.cases.missing", cases), missing);
        } catch (IOException unreadable) {
            throw new IOException(words.said("deadlines.cases.unreadable", cases), unreadable);
        }
    }

    private static List<String> columns(CsvRecord header, Wording words) throws IOException {
        List<String> columns = new ArrayList<>(header.getFields().stream().map(String::strip).toList());
        for (String needed : List.of(RULE, TRIGGER)) {
            if (!columns.contains(needed)) {
                throw new IOException(words.said("deadlines.cases.column", needed));
            }
        }
        OURS.stream().filter(ours -> !columns.contains(ours)).forEach(columns::add);
        return List.copyOf(columns);
    }

    private List<String> computed(CsvRecord row) {
        List<String> cells = new ArrayList<>(row.getFields());
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        String expected = cell(cells, DUE);
        try {
            DueDate date = date(cells);
            String due = date.due().map(Moment::text).orElse("");
            put(cells, due, date.rule().version(), words.arithmetic(date.steps()));
            if (!expected.isEmpty() && !isSame(expected, date)) {
                complain(row, DUE, words.said("deadlines.cases.differs", due));
            }
        } catch (RuleViolation refused) {
            put(cells, "", "", "");
            complain(row, refused.field(), words.refusal(refused));
        }
        return cells;
    }

    private DueDate date(List<String> cells) {
        Trigger trigger = Trigger.at(Moment.read(needed(cells, TRIGGER), cell(cells, ZONE)));
        String setOn = cell(cells, VERSION_DATE);
        return deadlines.compute(needed(cells, RULE), setOn.isEmpty() ? trigger : trigger.setOn(day(setOn)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, VERSION_DATE);
        }
    }

    /** An instant may be written with another offset. */
    private static boolean isSame(String expected, DueDate date) {
        try {
            Moment theirs = Moment.read(expected, "");
            return date.due().filter(ours -> ours.getClass() == theirs.getClass() && ours.compareTo(theirs) == 0).isPresent();
        } catch (RuleViolation notADate) {
            return false;
        }
    }

    private String needed(List<String> cells, String column) {
        String text = cell(cells, column);
        if (text.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, column);
        }
        return text;
    }

    private String cell(List<String> cells, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : cells.get(at).strip();
    }

    private void put(List<String> cells, String... values) {
        for (int i = 0; i < values.length; i++) {
            cells.set(columns.indexOf(OURS.get(i)), values[i]);
        }
    }

    private void complain(CsvRecord row, String column, String reason) {
        allWell = false;
        err.println(words.said("deadlines.cases.row", row.getStartingLineNumber(), column, reason));
    }
}
