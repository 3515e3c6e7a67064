package org.tanggol.disclosures;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What of a case would be given, and what is left out. The same case and the same parts give the same bytes, whoever gathers and whenever.
 *
 * @param json the record, for programs
 * @param counts how many items each asked part has
 * @param left what is left out
 */
record GatheredRecord(JsonObject json, Map<DisclosedPart, Integer> counts, List<LeftOut> left) {

    /** Why something does not leave. */
    enum Why { PRIVILEGED, NOT_ASKED_FOR }

    /**
     * A privileged note by itself, or all of a part that was not asked for.
     *
     * @param day on which it was written, UTC; null for a part
     * @param author empty for a part
     */
    record LeftOut(String what, int items, LocalDate day, String author, Why why) { }

    int items() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many items stay, of all kinds. */
    int withheld() {
        return left.stream().mapToInt(LeftOut::items).sum();
    }

    /** SHA-256, 32 bytes, of what is given and what is left out. */
    byte[] hash() {
        StringBuilder all = new StringBuilder(json.toString());
        left.forEach(one -> all.append('\n').append(one));
        return sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "GatheredRecord";
    }
}
