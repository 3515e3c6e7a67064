package org.tanggol.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.tanggol.audit.ExportReason;
import org.tanggol.ledger.JournalExporting;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.platform.sheets.RowWriter;
import org.tanggol.platform.sheets.SheetFormat;

/** The journal of a fund as a file, as far as the address narrows it; papers and remarks only with a reason. */
@Named
@RequestScoped
public class JournalExportView {

    @Inject
    JournalExporting exporting;

    @Inject
    FundView fundView;

    @Inject
    Page page;

    @Inject
    Say say;

    private ExportReason reason;

    public boolean isExporting() {
        return page.parameter("do").filter("export"::equals).isPresent();
    }

    public void csv() throws IOException {
        export(SheetFormat.CSV);
    }

    public void workbook() throws IOException {
        export(SheetFormat.XLSX);
    }

    private void export(SheetFormat format) throws IOException {
        exporting.begin(fundView.getId(), fundView.getFilter(), reason);
        try (RowWriter rows = format.begin(page.file("journal." + format.ending(), format.type()), say.of("fund.ledger"))) {
            rows.row(JournalExporting.HEADINGS);
            JournalExporting.Part part = null;
            while (part == null || !part.isLast()) {
                part = exporting.part(fundView.getId(), fundView.getFilter(), part == null ? 0 : part.last(), reason != null);
                for (List<String> cells : part.cells()) {
                    rows.row(cells);
                }
            }
        }
    }

    /** Of members; a program's is its own. */
    public List<ExportReason> getReasons() {
        return Arrays.stream(ExportReason.values()).filter(one -> one != ExportReason.PROGRAM).toList();
    }

    public ExportReason getReason() {
        return reason;
    }

    public void setReason(ExportReason reason) {
        this.reason = reason;
    }
}
