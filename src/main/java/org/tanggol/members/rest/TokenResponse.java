package org.tanggol.members.rest;

/** A token, as RFC 6749 section 5.1 writes it. */
public record TokenResponse(String accessToken, String tokenType, long expiresIn, String scope) { }
