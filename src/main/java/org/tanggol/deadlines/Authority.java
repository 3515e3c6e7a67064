package org.tanggol.deadlines;

import java.time.LocalDate;
import java.util.List;

/**
 * What a rule stands on, and how well that is known.
 *
 * @param citation statute, regulation or manual, as cited
 * @param isVerified whether number and trigger stand in a source listed
 * @param evidence what kind of source that is, in the rule file's words
 * @param sources addresses and titles that were read
 * @param toVerify citations nobody has compared with the primary text
 * @param lastConfirmed when somebody last saw it in force, in the file's words, or null
 * @param reviewer the lawyer who confirmed the rule, or null while nobody has
 * @param reviewedOn when, or null
 */
public record Authority(String citation, boolean isVerified, String evidence, List<String> sources, List<String> toVerify, String lastConfirmed, String reviewer,
    LocalDate reviewedOn) {

    /** @throws IllegalArgumentException without a citation: no date of law comes from nowhere */
    public Authority {
        if (citation == null || citation.isBlank()) {
            throw new IllegalArgumentException("A rule without authority");
        }
        sources = List.copyOf(sources);
        toVerify = List.copyOf(toVerify);
    }
}
