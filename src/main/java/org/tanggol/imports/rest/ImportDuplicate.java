package org.tanggol.imports.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.imports.Decision;
import org.tanggol.imports.ImportEntry;

/**
 * A person of the file who may be on record, or further up in the file, already.
 *
 * @param entry names the person in {@code decisions}
 * @param rows as a spreadsheet program numbers them
 * @param caseId the case it may be; absent when it is somebody of the file
 * @param score 0 to 100; absent for somebody of the file
 * @param reasons why they are alike, or not
 * @param decision absent until somebody decides: then nothing is written about the person
 */
@Schema(name = "ImportDuplicate", requiredProperties = {"entry", "rows", "reasons"})
public record ImportDuplicate(int entry, List<Integer> rows, UUID caseId, Integer score, List<String> reasons, Decision decision) {

    static ImportDuplicate from(ImportEntry entry) {
        return new ImportDuplicate(entry.position(), entry.rows(), entry.file() == null ? null : entry.file().value(), entry.score(), entry.reasons(), entry.decision());
    }
}
