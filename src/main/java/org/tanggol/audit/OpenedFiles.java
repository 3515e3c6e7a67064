package org.tanggol.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Set;
import org.tanggol.access.CaseFileId;

/** What one request has opened and written down so far. Apart from {@link AuditLog}, whose resources take longer to find than a row takes to write. */
@RequestScoped
class OpenedFiles {

    private final Set<CaseFileId> opened = new HashSet<>();
    private boolean exporting;

    void exporting() {
        exporting = true;
    }

    boolean isExporting() {
        return exporting;
    }

    /** Those of them that were not opened before. */
    Set<CaseFileId> fresh(Set<CaseFileId> files) {
        if (opened.isEmpty()) {
            return files;
        }
        Set<CaseFileId> fresh = new HashSet<>(files);
        fresh.removeAll(opened);
        return fresh;
    }

    void opened(Set<CaseFileId> files) {
        opened.addAll(files);
    }

    /** The rows about them are gone with their transaction. */
    void lost(Set<CaseFileId> files) {
        opened.removeAll(files);
    }
}
