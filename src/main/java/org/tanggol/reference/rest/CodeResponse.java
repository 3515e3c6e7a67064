package org.tanggol.reference.rest;

import org.tanggol.reference.CodeRow;

/** One code of a code table, letter for letter: {@code NA} and {@code --} are codes like others. */
public record CodeResponse(String code, String description) {

    static CodeResponse from(CodeRow row) {
        return new CodeResponse(row.code(), row.description());
    }
}
