package org.tanggol.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tanggol.platform.Spreadsheets;

/** A workbook of one sheet. Texts stand in their cells: a table of shared texts would have to be kept to the end. */
final class WorkbookRows implements RowWriter {

    private static final int FLUSHED_EVERY = 200;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    WorkbookRows(OutputStream out, String title) {
        book = new Workbook(out, "Tanggol", "1.0");
        sheet = book.newWorksheet(title);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                sheet.inlineString(row, i, Spreadsheets.harmless(cells.get(i)));
            }
        }
        row++;
        if (row % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
