package org.tanggol.members.rest;

/** A refusal at the token address: OAuth has its own form of error (RFC 6749 section 5.2), which its libraries expect. */
public record TokenErrorResponse(String error, String errorDescription) { }
