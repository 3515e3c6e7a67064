package org.tanggol.confidential;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Arrays;

/** Confidential text (P2) as it lies in the table: format byte, key version (two bytes), ciphertext. Only {@link Vault} opens it. */
@Embeddable
public record Confidential(byte[] bytes) implements Serializable {

    static final byte FORMAT = 1;
    static final int HEADER = 3;

    public Confidential {
        if (bytes == null || bytes.length <= HEADER || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("Not confidential text in format " + FORMAT);
        }
    }

    static Confidential of(int keyVersion, byte[] ciphertext) {
        byte[] all = new byte[HEADER + ciphertext.length];
        all[0] = FORMAT;
        all[1] = (byte) (keyVersion >> 8);
        all[2] = (byte) keyVersion;
        System.arraycopy(ciphertext, 0, all, HEADER, ciphertext.length);
        return new Confidential(all);
    }

    int keyVersion() {
        return (bytes[1] & 0xFF) << 8 | bytes[2] & 0xFF;
    }

    byte[] ciphertext() {
        return Arrays.copyOfRange(bytes, HEADER, bytes.length);
    }

    @Override
    public boolean equals(Object other) {   // by content: a record compares arrays by identity, and every flush would see a change
        return other instanceof Confidential that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Confidential";
    }
}
