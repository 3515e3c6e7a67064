package org.tanggol.partners.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which messages are to be sent again.
 *
 * @param since first moment of change, RFC 3339
 * @param until the moment after the last; now when left out
 */
@Schema(requiredProperties = "since")
public record ReplayRequest(String since, String until) { }
