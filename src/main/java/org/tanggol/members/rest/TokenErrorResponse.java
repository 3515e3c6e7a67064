package org.tanggol.members.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal at the token address: OAuth has its own form of error (RFC 6749 section 5.2), which its libraries expect. */
@Schema(name = "TokenError", requiredProperties = {"error", "error_description"})
public record TokenErrorResponse(String error, String errorDescription) { }
