package org.tanggol.confidential;

/** A ciphertext did not open: moved, altered, or under a key that is gone. An error and a security event, never an empty string. */
public class ConfidentialityBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfidentialityBroken(String what, Exception cause) {
        super(what, cause);
    }
}
