package org.tanggol.imports.sheet;

import java.util.List;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.ZipGuard;

/** Reads an uploaded file, whatever program wrote it. What it is is seen from its first bytes, never from its name. */
public final class SheetReading {

    /** Largest upload, bytes. */
    public static final int LARGEST_FILE = ZipGuard.LARGEST_FILE;
    /** Most rows that hold something, title and header included. */
    public static final int MOST_ROWS = 20_100;
    /** Most columns. */
    public static final int MOST_COLUMNS = 200;
    /** Longest text of one cell, characters. */
    static final int LONGEST_CELL = 20_000;

    private SheetReading() { }

    /**
     * All tables that hold something, the largest first.
     *
     * @throws RuleViolation SHEET_EMPTY, SHEET_UNREADABLE, SHEET_TOO_LARGE, SHEET_OLD_FORMAT for the workbooks of before 2007
     */
    public static List<Sheet> read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw tooLarge();
        }
        if (starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RuleViolation(Rule.SHEET_OLD_FORMAT, "file");
        }
        List<Sheet> sheets = starts(file, 'P', 'K') ? WorkbookSheets.read(file) : List.of(text(TextDecoding.decode(file)));
        List<Sheet> filled = sheets.stream().filter(sheet -> !sheet.rows().isEmpty())
            .sorted((one, other) -> Integer.compare(other.rows().size(), one.rows().size())).toList();
        if (filled.isEmpty()) {
            throw new RuleViolation(Rule.SHEET_EMPTY, "file");
        }
        return filled;
    }

    private static Sheet text(String text) {
        if (text.indexOf('\u0000') >= 0) {
            throw new RuleViolation(Rule.SHEET_UNREADABLE, "file");
        }
        return text.stripLeading().startsWith("{") ? NdjsonSheet.read(text) : CsvSheet.read(text);
    }

    static RuleViolation tooLarge() {
        return new RuleViolation(Rule.SHEET_TOO_LARGE, "file", LARGEST_FILE / 1_000_000, MOST_ROWS - 100, MOST_COLUMNS);
    }

    /** Text of a cell without what spreadsheets leave in it: non-breaking spaces, zero-width signs, blanks around. */
    static String clean(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String clean = text.replace('\u00a0', ' ').replace('\u202f', ' ').replace("\u200b", "").replace("\ufeff", "").replace("\r\n", "\n").replace('\r', '\n').strip();
        return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean;
    }

    private static boolean starts(byte[] file, int... signs) {
        if (file.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((file[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
