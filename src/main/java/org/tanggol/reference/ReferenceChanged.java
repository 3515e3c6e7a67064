package org.tanggol.reference;

import java.util.List;
import java.util.UUID;

/**
 * A person has changed what all organizations share; heard in the same transaction by whoever keeps a history.
 *
 * @param object the facility, question or upload
 * @param details public words: names of places, codes, days
 */
public record ReferenceChanged(What what, UUID object, List<String> details) {

    /** What was done. */
    public enum What { FACILITY_ADDED, FACILITY_CHANGED, WORKBOOK_APPLIED, REVIEW_DECIDED }

    ReferenceChanged(What what, UUID object, String... details) {
        this(what, object, List.of(details));
    }
}
