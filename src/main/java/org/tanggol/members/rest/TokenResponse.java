package org.tanggol.members.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token, as RFC 6749 section 5.1 writes it. */
@Schema(name = "Token", requiredProperties = {"access_token", "token_type", "expires_in", "scope"})
public record TokenResponse(String accessToken, String tokenType, long expiresIn, String scope) { }
