package org.tanggol.members.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A client id and its secret, from the header or from the form (RFC 6749 section 2.3.1). */
record ClientCredentials(String id, String secret) {

    private static final String SCHEME = "Basic ";

    /** Empty when neither has both, or when both are used at once, which the standard forbids. */
    static Optional<ClientCredentials> of(String authorization, MultivaluedMap<String, String> form) {
        String id = form.getFirst("client_id");
        String secret = form.getFirst("client_secret");
        if (authorization == null) {
            return id == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(id, secret));
        }
        return secret == null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? basic(authorization.substring(SCHEME.length()).strip()) : Optional.empty();
    }

    private static Optional<ClientCredentials> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1 ? Optional.empty() : Optional.of(new ClientCredentials(decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials";     // never the secret: this text may reach a log
    }
}
