package org.tanggol.retention;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That a case was purged and must not come back: a line of JSON with ids and nothing else. */
record Tombstone(UUID organization, UUID file, Instant at) {

    private static final Pattern LINE = Pattern.compile("\\{\"organization\":\"([0-9a-f-]{36})\",\"case\":\"([0-9a-f-]{36})\",\"at\":\"([0-9TZ:.-]{20,30})\"}");

    /** Empty for what is no such line: a power cut may have left half of one. */
    static Optional<Tombstone> read(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Tombstone(UUID.fromString(found.group(1)), UUID.fromString(found.group(2)), Instant.parse(found.group(3))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String line() {
        return "{\"organization\":\"" + organization + "\",\"case\":\"" + file + "\",\"at\":\"" + at + "\"}";
    }
}
