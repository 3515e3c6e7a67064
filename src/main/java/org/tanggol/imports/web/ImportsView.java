package org.tanggol.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.tanggol.imports.ImportId;
import org.tanggol.imports.ImportQueries;
import org.tanggol.imports.ImportSummary;
import org.tanggol.imports.Importing;
import org.tanggol.imports.sheet.SheetReading;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;

/** The list of imports, and the upload of a new one. */
@Named
@RequestScoped
public class ImportsView {

    @Inject
    Importing importing;

    @Inject
    ImportQueries imports;

    @Inject
    Page page;

    private transient Part file;
    private List<ImportSummary> recent;

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new RuleViolation(Rule.FIELD_MISSING, "file");
        }
        ImportId id;
        try (InputStream in = file.getInputStream()) {
            // one byte more than is allowed is enough to see that it is too much
            id = importing.upload(file.getSubmittedFileName(), in.readNBytes(SheetReading.LARGEST_FILE + 1));
        }
        return page.go("/imports/import?id=" + id);
    }

    public List<ImportSummary> getRecent() {
        if (recent == null) {
            recent = imports.recent();
        }
        return recent;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
