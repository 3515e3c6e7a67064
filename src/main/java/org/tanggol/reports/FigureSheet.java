package org.tanggol.reports;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.tanggol.platform.sheets.RowWriter;

/** A figure as rows of a sheet: headings that programs know, codes and plain numbers. */
public final class FigureSheet {

    private FigureSheet() { }

    public static void write(Figure figure, RowWriter rows) throws IOException {
        rows.row(figure.columns().stream().map(column -> column.name().toLowerCase(Locale.ROOT)).toList());
        for (Map<Column, Object> row : figure.rows()) {
            rows.row(figure.columns().stream().map(column -> Cells.plain(row.get(column))).toList());
        }
    }
}
