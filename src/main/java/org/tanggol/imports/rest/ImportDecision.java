package org.tanggol.imports.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.imports.Decision;

/**
 * What somebody decided about a likely duplicate.
 *
 * @param entry of the duplicate, from {@code duplicates}
 * @param decision absent to take it back
 */
@Schema(name = "ImportDecision", requiredProperties = "entry")
public record ImportDecision(Integer entry, Decision decision) { }
