package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.CaseFileId;
import org.tanggol.audit.ExportReason;
import org.tanggol.desk.PeopleList;
import org.tanggol.members.web.ProvingView;
import org.tanggol.people.PeopleExporting;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.platform.sheets.RowWriter;
import org.tanggol.platform.sheets.SheetFormat;

/** The people of a list as a workbook, with the reason why they leave. The address narrows as that of the list does. */
@Named
@RequestScoped
public class ExportView {

    @Inject
    PeopleList list;

    @Inject
    PeopleListView peopleListView;

    @Inject
    PeopleExporting exporting;

    @Inject
    ProvingView proving;

    @Inject
    Say say;

    @Inject
    Page page;

    private ExportReason reason;
    private List<CaseFileId> files;

    private List<CaseFileId> files() {
        if (files == null) {
            files = list.files(peopleListView.getFilter());
        }
        return files;
    }

    public int getCount() {
        return files().size();
    }

    /** Whether there are so many that whoever is at the screen shows once more who they are. */
    public boolean isProofNeeded() {
        return proving.isNeeded() && getCount() > PeopleExporting.WITHOUT_PROOF;
    }

    /** Part by part, whatever its length. */
    public void export() throws IOException {
        proving.take();
        Map<String, String> query = peopleListView.getFilter().parameters();
        exporting.begin(files().size(), reason, query.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("&")));
        try (RowWriter rows = SheetFormat.XLSX.begin(page.file("people.xlsx", SheetFormat.XLSX.type()), say.of("list.title"))) {
            rows.row(PeopleExporting.HEADINGS);
            for (int from = 0; from < files().size(); from += PeopleExporting.AT_ONCE) {
                for (List<String> cells : exporting.of(files().subList(from, Math.min(files().size(), from + PeopleExporting.AT_ONCE)))) {
                    rows.row(cells);
                }
            }
        }
    }

    /** Of people; a program's is its own. */
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
