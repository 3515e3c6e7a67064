package org.tanggol.docket;

import java.util.List;

/**
 * One thing that would follow, in words that the page's bundle has under {@code consequence.KEY}.
 *
 * @param kind whether a date moves, something is due, somebody is told, or something is wrong
 * @param key key of the words
 * @param parameters for the words: titles, names, dates ({@code LocalDate}); shown to the caller, never logged
 */
public record Consequence(Kind kind, String key, List<Object> parameters) {

    /** What a consequence is, which decides where and how it is drawn. */
    public enum Kind { MOVES, DUE, TOLD, WARNING }

    static Consequence of(Kind kind, String key, Object... parameters) {
        return new Consequence(kind, key, List.of(parameters));
    }
}
