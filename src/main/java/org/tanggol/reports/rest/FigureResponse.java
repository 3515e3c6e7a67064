package org.tanggol.reports.rest;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.reports.Cells;
import org.tanggol.reports.Figure;
import org.tanggol.reports.FigureKind;

/**
 * A figure of a report.
 *
 * @param columns headings, in the order of the cells
 * @param rows texts as in the sheet of the figure: codes, ids, days, decimal numbers; empty for what is not known
 * @param basis a number that the figure rests on: for RELEASE the days that half of them took at most, for EXPECTED the days that half of the ended bonds took to come back
 */
@Schema(name = "Figure", requiredProperties = {"kind", "columns", "rows"})
public record FigureResponse(FigureKind kind, List<String> columns, List<List<String>> rows, Long basis) {

    static FigureResponse from(Figure figure) {
        return new FigureResponse(figure.kind(), figure.columns().stream().map(column -> column.name().toLowerCase(Locale.ROOT)).toList(),
            figure.rows().stream().map(row -> figure.columns().stream().map(column -> Cells.plain(row.get(column))).map(cell -> cell == null ? "" : cell).toList()).toList(), figure.basis());
    }
}
