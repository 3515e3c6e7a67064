package org.tanggol.imports;

/**
 * A cell that cannot be taken, without what stands in it.
 *
 * @param row number of the row as the spreadsheet program shows it
 * @param column from 0; -1 when the row as a whole is meant
 */
public record Flaw(int row, int column, CellProblem problem) {

    String packed() {
        return row + ":" + column + ":" + problem;
    }

    static Flaw unpack(String packed) {
        String[] parts = packed.split(":");
        return new Flaw(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), CellProblem.valueOf(parts[2]));
    }
}
