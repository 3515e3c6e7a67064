package org.tanggol.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;

/**
 * The place of one event in the chain of its organization.
 *
 * @param seq 1 for the first, without a gap
 */
record Link(long seq, UUID event, int form, byte[] previous, byte[] hash) {

    private static final byte[] KIND = "tanggol audit link".getBytes(StandardCharsets.UTF_8);
    private static final int LENGTH = 32;

    /** What the first link has before it. */
    static byte[] beginning() {
        return new byte[LENGTH];
    }

    /** The place after another. */
    static Link after(long seq, byte[] hash, Entry entry) {
        return new Link(seq + 1, entry.id(), entry.form(), hash, hash(seq + 1, hash, entry));
    }

    /** Covers number, place before and event: none of them can change, nor can two events change places. */
    static byte[] hash(long seq, byte[] previous, Entry entry) {
        MessageDigest digest = Bytes.sha256();
        digest.update(KIND);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        digest.update(previous);
        return digest.digest(entry.bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link that && seq == that.seq && form == that.form && event.equals(that.event) && Arrays.equals(previous, that.previous)
            && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return seq + " " + event;
    }
}
