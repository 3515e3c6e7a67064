package org.tanggol.reference;

/** Whom a facility takes, as the ICE lists state it. */
public enum Held {
    MEN, WOMEN, MEN_AND_WOMEN;

    /** Reads {@code Male}, {@code Female}, {@code Female/Male}; null for anything else. */
    static Held stated(String word) {
        if (word == null) {
            return null;
        }
        return switch (word.strip()) {
            case "Male" -> MEN;
            case "Female" -> WOMEN;
            case "Female/Male", "Male/Female" -> MEN_AND_WOMEN;
            default -> null;
        };
    }
}
