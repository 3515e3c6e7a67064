package org.tanggol.partners.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is sent again.
 *
 * @param count how many messages
 */
@Schema(name = "Replay", requiredProperties = "count")
public record ReplayResponse(int count) { }
