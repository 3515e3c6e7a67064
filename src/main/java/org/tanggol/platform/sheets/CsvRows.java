package org.tanggol.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tanggol.platform.Spreadsheets;

/** CSV by RFC 4180 in UTF-8, with the mark by which spreadsheet programs know the encoding. */
final class CsvRows implements RowWriter {

    private static final char MARK = '\uFEFF';

    private final Writer text;
    private final CsvWriter csv;

    CsvRows(OutputStream out) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(Spreadsheets::harmless).toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
