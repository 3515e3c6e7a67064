package org.tanggol.imports.sheet;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** One JSON object a line, as programs send rows: its members are the columns, in the order in which they first come. */
final class NdjsonSheet {

    private NdjsonSheet() { }

    static Sheet read(String text) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<SheetRow> rows = new ArrayList<>();
        int number = 1;     // the header
        for (String line : text.split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            number++;
            rows.add(new SheetRow(number, cells(line, columns)));
            if (rows.size() > SheetReading.MOST_ROWS || columns.size() > SheetReading.MOST_COLUMNS) {
                throw SheetReading.tooLarge();
            }
        }
        rows.add(0, new SheetRow(1, List.copyOf(columns.keySet())));
        return new Sheet("", rows);
    }

    private static List<String> cells(String line, Map<String, Integer> columns) {
        JsonObject object;
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            object = reader.readObject();
        } catch (JsonException e) {
            throw new RuleViolation(Rule.SHEET_UNREADABLE, "file");
        }
        object.keySet().forEach(name -> columns.computeIfAbsent(name, key -> columns.size()));
        List<String> cells = new ArrayList<>();
        columns.keySet().forEach(name -> cells.add(text(object.get(name))));
        return cells;
    }

    private static String text(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return SheetReading.clean(value instanceof JsonString string ? string.getString() : value.toString());
    }
}
