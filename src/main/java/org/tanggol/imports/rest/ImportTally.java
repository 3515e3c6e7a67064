package org.tanggol.imports.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.imports.ImportCounts;

/** People of a file by what would become of them. The first is called {@code new} on the wire, a word Java keeps for itself. */
@Schema(name = "ImportCounts", requiredProperties = {"new", "changed", "unchanged", "duplicate", "rejected"})
public record ImportTally(int New, int changed, int unchanged, int duplicate, int rejected) {

    static ImportTally from(ImportCounts counts) {
        return new ImportTally(counts.fresh(), counts.changed(), counts.unchanged(), counts.duplicate(), counts.rejected());
    }
}
