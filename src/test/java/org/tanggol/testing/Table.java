package org.tanggol.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table that tests expect something by: its first column names the row. */
public final class Table {

    private final Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();

    private Table(List<NamedCsvRecord> records) {
        records.forEach(record -> {
            if (rows.put(record.getField(0), record) != null) {
                throw new AssertionError("Twice in the table: " + record.getField(0));
            }
        });
    }

    /** @param resource on the class path of the tests */
    public static Table of(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource);
             CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Table(reader.stream().toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Names of all rows, in order. */
    public List<String> names() {
        return List.copyOf(rows.keySet());
    }

    public boolean has(String row) {
        return rows.containsKey(row);
    }

    /** @throws AssertionError when there is no such row */
    public String cell(String row, String column) {
        if (!rows.containsKey(row)) {
            throw new AssertionError("No row " + row + "; what is new needs one, so that somebody says who may");
        }
        return rows.get(row).getField(column);
    }
}
