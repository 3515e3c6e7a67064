package org.tanggol.volunteers;

import org.tanggol.platform.Checks;

/**
 * A language of a volunteer.
 *
 * @param language BCP 47 tag
 * @param reads whether they read and write it too
 */
public record Spoken(String language, Fluency fluency, boolean reads) {

    public Spoken {
        language = Checks.required(Checks.language(language, "language"), "language");
        fluency = fluency == null ? Fluency.GOOD : fluency;
    }

    String packed() {
        return language + ":" + fluency + (reads ? ":r" : "");
    }

    static Spoken unpack(String packed) {
        String[] parts = packed.split(":");
        return new Spoken(parts[0], Fluency.valueOf(parts[1]), parts.length > 2);
    }
}
