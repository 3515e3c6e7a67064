package org.tanggol.accompaniment;

import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** What is typed of a request, closed with the key of its case. */
record ClosedTexts(Confidential shown, Confidential brief, Confidential safety) {

    static final String SHOWN = "shown_p2";
    static final String BRIEF = "brief_p2";
    static final String SAFETY = "safety_p2";
    private static final String TABLE = "accompaniment_request";

    static ClosedTexts of(RequestEntry entry, AccompanimentRequestId id, CaseFileId file, Vault vault, Admitted by) {
        return new ClosedTexts(vault.close(by, cell(file, id, SHOWN), entry.shown().packed()), vault.close(by, cell(file, id, BRIEF), entry.brief().packed()),
            vault.close(by, cell(file, id, SAFETY), entry.safety()));
    }

    static Cell cell(CaseFileId file, AccompanimentRequestId id, String column) {
        return new Cell(file, TABLE, column, id.value());
    }
}
