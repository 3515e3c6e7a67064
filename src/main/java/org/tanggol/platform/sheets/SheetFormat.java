package org.tanggol.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Kinds of file a sheet can be. */
public enum SheetFormat {
    CSV(SheetFormat.CSV_TYPE + ";charset=UTF-8"), XLSX(SheetFormat.XLSX_TYPE);

    /** Media types. */
    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String type;

    SheetFormat(String type) {
        this.type = type;
    }

    /** By the ending of a file's name. @throws RuleViolation NOT_FOUND */
    public static SheetFormat ofEnding(String ending) {
        return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Media type of an answer. */
    public String type() {
        return type;
    }

    /** Begins a sheet; closing it ends the file and leaves the stream open. */
    public RowWriter begin(OutputStream out, String title) throws IOException {
        return this == CSV ? new CsvRows(out) : new WorkbookRows(out, title);
    }
}
