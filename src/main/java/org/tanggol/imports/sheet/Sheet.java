package org.tanggol.imports.sheet;

import java.util.List;

/**
 * One table of a file: the only one of a CSV file, or one sheet of a workbook.
 *
 * @param name of the sheet, empty for a CSV file
 * @param rows those that hold something, in order
 */
public record Sheet(String name, List<SheetRow> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** The number of columns of the widest row. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
