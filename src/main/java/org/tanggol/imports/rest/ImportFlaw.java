package org.tanggol.imports.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cell that cannot be taken.
 *
 * @param row as a spreadsheet program numbers it
 * @param column its heading; absent when the row as a whole is meant
 * @param code why
 * @param detail why, in words
 */
@Schema(name = "ImportFlaw", requiredProperties = {"row", "code", "detail"})
public record ImportFlaw(int row, String column, String code, String detail) { }
