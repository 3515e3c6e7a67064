package org.tanggol.platform.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The strong entity tag of an object that has no version of its own: another for every other content. */
public final class ContentTag {

    private static final int BYTES = 8;

    private ContentTag() { }

    /** @param parts all that the object shows and that may ever change */
    public static String of(Object... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
