package org.tanggol.platform.rest;

import jakarta.enterprise.context.RequestScoped;

/** What tells two requests apart that name the same {@code Idempotency-Key}. */
@RequestScoped
public class RequestPrint {

    private String key;
    private byte[] digest;

    void is(String namedKey, byte[] digestOfRequest) {
        key = namedKey;
        digest = digestOfRequest.clone();
    }

    /** The key as it was sent, or null. */
    public String key() {
        return key;
    }

    /** SHA-256 of method, path and body. */
    public byte[] digest() {
        return digest.clone();
    }
}
