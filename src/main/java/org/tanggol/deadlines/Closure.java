package org.tanggol.deadlines;

import java.time.LocalDate;

/**
 * One day on which offices are closed for once: an executive order, weather, a notice of EOIR, an outage of its filing system.
 *
 * @param name what is shown beside a date that it moves
 * @param source who says so, and where
 */
public record Closure(LocalDate day, String name, String source) {

    /** @throws IllegalArgumentException without day, name or source */
    public Closure {
        if (day == null || name == null || name.isBlank() || source == null || source.isBlank()) {
            throw new IllegalArgumentException("A closure has a day, a name and a source");
        }
    }
}
