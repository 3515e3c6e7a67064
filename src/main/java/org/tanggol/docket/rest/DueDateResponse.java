package org.tanggol.docket.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.deadlines.DeadlineRule;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Litigation;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.Party;
import org.tanggol.deadlines.Unit;
import org.tanggol.deadlines.Wording;

/**
 * One date of law with all that tells where it comes from. Of several for one question CONTROLLING is the one held to govern, PROTECTIVE is no later and safe
 * either way, SHOWN is to be seen and never relied on. {@code due_on} is a day of law; hours give {@code due_at} too. Not legal advice: a lawyer decides.
 */
@Schema(name = "DueDate", requiredProperties = {"role", "rule", "rule_version", "name", "applies_to", "counted_in", "measured_at", "acting", "watched", "authority", "verified",
    "litigation_status", "warn_on", "arithmetic"})
public record DueDateResponse(DueDate.Role role, LocalDate dueOn, Instant dueAt, LocalDate fileBy, String rule, String ruleVersion, String name, String appliesTo, Unit countedIn,
                              DeadlineRule.Measured measuredAt, List<Party> acting, boolean watched, String authority, boolean verified, Litigation.Status litigationStatus,
                              String litigationNote, List<LocalDate> warnOn, String arithmetic) {

    static DueDateResponse from(DueDate date, Wording words) {
        DeadlineRule rule = date.rule();
        return new DueDateResponse(date.role(), date.due().map(Moment::day).orElse(null),
            date.due().filter(Moment.At.class::isInstance).map(due -> ((Moment.At) due).at().toInstant()).orElse(null), date.fileBy().orElse(null), rule.id(), rule.version(), rule.name(),
            rule.scope().words(), date.countedIn(), rule.measuredAt(), rule.acting().stream().sorted().toList(), date.isWatched(), rule.authority().citation(), rule.authority().isVerified(),
            rule.litigation().status(), rule.litigation().note(), date.warnings(), words.arithmetic(date.steps()));
    }
}
