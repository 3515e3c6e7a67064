package org.tanggol.docket.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.deadlines.DeadlineRule;
import org.tanggol.deadlines.Litigation;
import org.tanggol.deadlines.Party;
import org.tanggol.deadlines.Period;
import org.tanggol.deadlines.Roll;
import org.tanggol.deadlines.Unit;

/** A rule of law about time. {@code version} changes with every word of it; {@code verified} says whether number and trigger stand in a source listed. */
@Schema(name = "DeadlineRule", requiredProperties = {"rule", "version", "family", "name", "events", "unit", "direction", "roll", "authority", "verified", "sources", "in_force",
    "litigation_status", "acting", "warn_days_before"})
public record DeadlineRuleResponse(String rule, String version, String family, String name, List<String> events, Integer period, Unit unit, Period.Direction direction, Roll roll,
                                   String appliesTo, String authority, boolean verified, List<String> sources, LocalDate effectiveFrom, LocalDate effectiveTo, boolean inForce,
                                   Litigation.Status litigationStatus, String litigationNote, List<Party> acting, List<Integer> warnDaysBefore, String notes) {

    static DeadlineRuleResponse from(DeadlineRule rule) {
        return new DeadlineRuleResponse(rule.id(), rule.version(), rule.family(), rule.name(), rule.triggers().events().keySet().stream().sorted().toList(),
            rule.period().amount().isPresent() ? rule.period().amount().getAsInt() : null, rule.period().unit(), rule.period().direction(), rule.roll(), rule.scope().words(),
            rule.authority().citation(), rule.authority().isVerified(), rule.authority().sources(), rule.effective().from(), rule.effective().to(), rule.isInForce(),
            rule.litigation().status(), rule.litigation().note(), rule.acting().stream().sorted().toList(), rule.warnDaysBefore(), rule.notes());
    }
}
