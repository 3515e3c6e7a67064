package org.tanggol.imports.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of the file.
 *
 * @param index from 0
 * @param field what it is taken for, e.g. {@code A_NUMBER}, or {@code NAME.2} for a second person of a row; absent when it is left out
 */
@Schema(name = "ImportColumn", requiredProperties = {"index"})
public record ImportColumn(Integer index, String heading, String field) { }
