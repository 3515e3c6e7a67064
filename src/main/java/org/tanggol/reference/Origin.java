package org.tanggol.reference;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Where a statement comes from: the source, and the day the statement is of.
 *
 * @param source code of the {@link ReferenceSource}
 * @param asOf day of the data, or null where the source has no date; for a monthly list the first of the month
 */
@Embeddable
public record Origin(String source, LocalDate asOf) implements Serializable {

    /** Source of what a person corrected; the day is that of the correction. */
    public static final String BY_HAND = "by-hand";

    public Origin {
        if (source == null) {
            throw new IllegalArgumentException("Every statement has a source");
        }
    }
}
