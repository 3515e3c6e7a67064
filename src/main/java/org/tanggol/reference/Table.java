package org.tanggol.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A published table, read cell by cell as text. A byte order mark and either kind of line end are no trouble. */
final class Table {

    /** One row; {@link #get} cleans the cell and gives null for a blank one, {@link #raw} gives it letter for letter. */
    record Row(NamedCsvRecord cells) {

        String get(String column) {
            return Words.clean(raw(column));
        }

        String raw(String column) {
            return cells.getField(column);
        }

        /** Line of the file where the row begins, from 1. */
        int line() {
            return (int) cells.getStartingLineNumber();
        }
    }

    private Table() { }

    static List<Row> read(byte[] file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(file))) {
            return rows.stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
