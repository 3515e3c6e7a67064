package org.tanggol.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The bundled files under {@code db/reference}. A value is what stands in the file: {@code NA} is a code, and only nothing at
 * all is null.
 */
final class Csv {

    private Csv() { }

    /**
     * One row of a file.
     *
     * @param line line of the source, the header being line 1
     */
    record Row(int line, NamedCsvRecord fields) {

        /** The cell without what a web page left in it, or null when it is empty. */
        String get(String column) {
            return Words.clean(fields.getField(column));
        }

        /** The cell letter for letter. */
        String raw(String column) {
            return fields.getField(column);
        }
    }

    /** All rows of a file, e.g. {@code courts/immigration_courts.csv}. */
    static List<Row> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new String(bytes(file), StandardCharsets.UTF_8))) {
            return reader.stream().map(row -> new Row((int) row.getStartingLineNumber(), row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String file) {
        try (InputStream in = Csv.class.getResourceAsStream("/db/reference/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Reference file missing in the build: " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
