package org.tanggol.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the code tables of EOIR. {@code NA}, {@code --} and {@code **} are codes, {@code None} is a description, codes repeat and
 * differ by case: everything survives as it is. Rows the court uses to test its own system are kept and not offered.
 */
final class CourtCodes {

    /** @param tag BCP 47 or ISO 3166-1, or null */
    record Entry(CodeTable table, int position, String code, String description, String tag, boolean offered) { }

    private static final Pattern TEST = Pattern.compile("(?i)\\b(test){1,2}(ing\\w?)?\\b|\\b[lf]test\\b|^<.*>$|^sample$");

    private CourtCodes() { }

    static List<Entry> bundled() {
        List<Entry> entries = new ArrayList<>();
        for (CodeTable table : CodeTable.values()) {
            entries.addAll(read(table, BundledFiles.rows(table.file()), tags(table)));
        }
        return entries;
    }

    static List<Entry> read(CodeTable table, List<Table.Row> rows, Map<String, String> tags) {
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

    private static Map<String, String> tags(CodeTable table) {
        String file = switch (table) {
            case LANGUAGE -> BundledFiles.LANGUAGES;
            case NATIONALITY, COUNTRY -> BundledFiles.COUNTRIES;
            default -> null;
        };
        Map<String, String> tags = new HashMap<>();
        if (file != null) {
            String column = table == CodeTable.LANGUAGE ? "bcp47" : "iso3166";
            BundledFiles.rows(file).stream().filter(row -> row.get(column) != null).forEach(row -> tags.put(row.raw("code"), row.get(column)));
        }
        return tags;
    }
}
