package org.tanggol.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the code tables of EOIR. {@code NA}, {@code --} and {@code **} are codes, {@code None} is a description, codes repeat and
 * differ by case: everything survives as it is. Rows the court uses to test its own system are kept and not offered.
 */
final class CourtCodes {

    /**
     * @param table name of the table at EOIR
     * @param tag BCP 47 or ISO 3166-1, or null
     */
    record Entry(String table, int position, String code, String description, String tag, boolean offered) { }

    private static final Pattern TEST = Pattern.compile("(?i)\\b(test){1,2}(ing\\w?)?\\b|\\b[lf]test\\b|^<.*>$|^sample$");

    private CourtCodes() { }

    static List<Entry> bundled() {
        List<Entry> entries = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (CodeTable table : CodeTable.values()) {
            if (read.add(table.file())) {       // two of ours can stand on one of theirs
                entries.addAll(read(table.file(), BundledFiles.rows(path(table)), tags(table.file())));
            }
        }
        return entries;
    }

    static List<Entry> read(String table, List<Table.Row> rows, Map<String, String> tags) {
        List<Entry> entries = new ArrayList<>();
        for (Table.Row row : rows) {
            // the code letter for letter: blanks inside belong to it
            String code = row.raw("code");
            String description = Words.clean(row.raw("description"));
            entries.add(new Entry(table, entries.size(), code, description, tags.get(code), !isTest(code, description)));
        }
        return entries;
    }

    static boolean isTest(String code, String description) {
        return TEST.matcher(code).find() || description != null && TEST.matcher(description).find();
    }

    /** Path of the bundled file. */
    static String path(CodeTable table) {
        return "eoir/" + table.file() + ".csv";
    }

    private static Map<String, String> tags(String table) {
        String file = switch (table) {
            case "tblLanguage" -> BundledFiles.LANGUAGES;
            case "tblLookupNationality", "tblLookupCountry" -> BundledFiles.COUNTRIES;
            default -> null;
        };
        Map<String, String> tags = new HashMap<>();
        if (file != null) {
            String column = BundledFiles.LANGUAGES.equals(file) ? "bcp47" : "iso3166";
            BundledFiles.rows(file).stream().filter(row -> row.get(column) != null).forEach(row -> tags.put(row.raw("code"), row.get(column)));
        }
        return tags;
    }
}
