package org.tanggol.imports.web;

import java.util.ArrayList;
import java.util.List;
import org.tanggol.imports.CellProblem;

/** One cell that cannot be taken, to be put right in place. */
public class CellForm {

    private final int row;
    private final int column;
    private final String heading;
    private final String before;
    private final List<CellProblem> problems = new ArrayList<>();
    private String text;

    CellForm(int row, int column, String heading, String before) {
        this.row = row;
        this.column = column;
        this.heading = heading;
        this.before = before;
        this.text = before;
    }

    public int getRow() {
        return row;
    }

    public int getColumn() {
        return column;
    }

    public String getHeading() {
        return heading;
    }

    public List<CellProblem> getProblems() {
        return problems;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    boolean isChanged() {
        return !(text == null ? "" : text).equals(before);
    }
}
