package org.tanggol.imports.sheet;

import java.util.List;

/**
 * One row that holds something.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells text of each cell, never null; a date of a workbook is {@code 2026-12-03} or {@code 2026-12-03T09:30}
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text of a column, empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** How many cells hold something. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
