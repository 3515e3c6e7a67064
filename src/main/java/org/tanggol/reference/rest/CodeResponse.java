package org.tanggol.reference.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.reference.CodeRow;

/** One code of a code table, letter for letter: {@code NA} and {@code --} are codes like others. */
@Schema(name = "Code", requiredProperties = {"code", "description"})
public record CodeResponse(String code, String description) {

    static CodeResponse from(CodeRow row) {
        return new CodeResponse(row.code(), row.description());
    }
}
