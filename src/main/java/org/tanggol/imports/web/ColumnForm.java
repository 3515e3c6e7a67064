package org.tanggol.imports.web;

import java.util.List;

/** One column of a file and what it is taken for. */
public class ColumnForm {

    private final int index;
    private final String heading;
    private final List<String> samples;
    private String code;

    ColumnForm(int index, String heading, List<String> samples, String code) {
        this.index = index;
        this.heading = heading;
        this.samples = samples;
        this.code = code;
    }

    public int getIndex() {
        return index;
    }

    public String getHeading() {
        return heading;
    }

    public List<String> getSamples() {
        return samples;
    }

    /** As {@link org.tanggol.imports.ColumnTarget#code}; empty for a column that is left out. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }
}
