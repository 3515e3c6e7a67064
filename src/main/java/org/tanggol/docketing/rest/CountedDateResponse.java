package org.tanggol.docketing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Litigation;
import org.tanggol.deadlines.Moment;
import org.tanggol.docketing.CountedDate;

/**
 * One date as it was counted. CONTROLLING is the one held to govern, PROTECTIVE is no later and safe either way, SHOWN is to be seen and never relied on.
 *
 * @param key names it among the dates of its deadline
 * @param arithmetic every step in words, in English
 */
@Schema(name = "CountedDate", requiredProperties = {"key", "role", "rule", "rule_version", "name", "authority", "verified", "litigation_status", "watched", "warn_on", "arithmetic"})
public record CountedDateResponse(String key, DueDate.Role role, LocalDate dueOn, Instant dueAt, LocalDate fileBy, String rule, String ruleVersion, String name, String authority,
                                  boolean verified, Litigation.Status litigationStatus, boolean watched, List<LocalDate> warnOn, String arithmetic) {

    static CountedDateResponse from(CountedDate date) {
        return new CountedDateResponse(date.key(), date.role(), date.due() == null ? null : date.due().day(), date.due() instanceof Moment.At at ? at.at().toInstant() : null, date.fileBy(),
            date.rule(), date.version(), date.name(), date.citation(), date.verified(), date.litigation(), date.watched(), date.warnings(), date.arithmetic("en"));
    }
}
