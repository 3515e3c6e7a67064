package org.tanggol.accompaniment;

import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** What is typed of a request, closed with the key of its case. */
record ClosedTexts(Confidential shown, Confidential brief, Confidential safety) {

    static ClosedTexts of(RequestEntry entry, AccompanimentRequestId id, CaseFileId file, Vault vault, Admitted by) {
        return new ClosedTexts(vault.close(by, cell(file, id, AccompanimentRequest.SHOWN), entry.shown().packed()), vault.close(by, cell(file, id, AccompanimentRequest.BRIEF), entry.brief().packed()),
            vault.close(by, cell(file, id, AccompanimentRequest.SAFETY), entry.safety()));
    }

    static Cell cell(CaseFileId file, AccompanimentRequestId id, String column) {
        return new Cell(file, AccompanimentRequest.TABLE, column, id.value());
    }
}
