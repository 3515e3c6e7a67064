package org.tanggol.imports.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cell put right.
 *
 * @param row as a spreadsheet program numbers it
 * @param column its index, from 0
 * @param text what should stand there; absent for nothing
 */
@Schema(name = "ImportCell", requiredProperties = {"row", "column"})
public record ImportCell(Integer row, Integer column, String text) {

    @Override
    public String toString() {
        return "ImportCell";
    }
}
