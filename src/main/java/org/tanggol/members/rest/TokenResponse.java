package org.tanggol.members.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token, as RFC 6749 section 5.1 writes it.
 *
 * @param sandbox whether all that can be seen with it is fictional
 */
@Schema(name = "Token", requiredProperties = {"access_token", "token_type", "expires_in", "scope", "sandbox"})
public record TokenResponse(String accessToken, String tokenType, long expiresIn, String scope, boolean sandbox) { }
