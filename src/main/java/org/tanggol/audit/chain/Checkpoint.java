package org.tanggol.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server knew of one chain at one moment, signed: a line of JSON in a file outside the database. Members stand in this order
 * and without blanks, so that what was signed is the line itself up to the signature.
 *
 * @param hash of the last link, in hexadecimal
 * @param count how many links there are since the checkpoint before, of the same organization and file
 * @param previous SHA-256 of the line before in the file, in hexadecimal: a line taken out is seen
 */
record Checkpoint(UUID organization, long seq, String hash, long count, Instant at, String previous) {

    /** Before the first line of a file. */
    static final String NONE = "0".repeat(64);

    private static final String SIGNATURE = ",\"signature\":\"";
    private static final Pattern LINE = Pattern.compile("\\{\"organization\":\"([0-9a-f-]{36})\",\"seq\":(\\d{1,18}),\"hash\":\"([0-9a-f]{64})\",\"count\":(\\d{1,18}),"
        + "\"at\":\"([0-9TZ:.-]{20,30})\",\"previous\":\"([0-9a-f]{64})\",\"signature\":\"[A-Za-z0-9+/=]*\"}");

    /** Empty for what is no line of a checkpoint. */
    static Optional<Checkpoint> read(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Checkpoint(UUID.fromString(found.group(1)), Long.parseLong(found.group(2)), found.group(3), Long.parseLong(found.group(4)),
                Instant.parse(found.group(5)), found.group(6)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is signed. */
    byte[] statement() {
        return unsigned().getBytes(StandardCharsets.UTF_8);
    }

    String line(byte[] signature) {
        return unsigned() + SIGNATURE + Base64.getEncoder().encodeToString(signature) + "\"}";
    }

    /** The signature in a line that {@link #read} has read. */
    static byte[] signature(String line) {
        String end = line.substring(line.indexOf(SIGNATURE) + SIGNATURE.length(), line.length() - 2);
        try {
            return Base64.getDecoder().decode(end);
        } catch (IllegalArgumentException e) {
            return new byte[0];     // fits no statement
        }
    }

    static String fingerprint(String line) {
        return Bytes.hex(Bytes.sha256().digest(line.getBytes(StandardCharsets.UTF_8)));
    }

    private String unsigned() {
        return "{\"organization\":\"" + organization + "\",\"seq\":" + seq + ",\"hash\":\"" + hash + "\",\"count\":" + count + ",\"at\":\"" + at
            + "\",\"previous\":\"" + previous + "\"";
    }
}
