package org.tanggol.docketing.rest;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.docket.Source;
import org.tanggol.docketing.TriggerEntry;
import org.tanggol.docketing.TriggerRow;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Read;

/**
 * An event as a program sends it; {@code case_id} and {@code event} cannot be patched.
 *
 * @param event its name, as the rules have it
 * @param at day of the event, or its local date and time where hours are counted
 * @param timeZone IANA zone of the place, with a time
 * @param setOn day on which the court set the hearing; selects the version of some rules
 * @param so circumstances that hold
 * @param notSo circumstances that do not hold
 * @param document the paper it stands in
 */
@Schema(requiredProperties = {"case_id", "event", "at", "source"})
public record TriggerRequest(String caseId, String event, String at, String timeZone, String setOn, List<String> so, List<String> notSo, @Schema(implementation = Source.class) String source,
                             String document) {

    static TriggerRequest of(TriggerRow row, Patch patch) {
        boolean hour = row.at() instanceof Moment.At;
        TriggerRequest known = new TriggerRequest(row.file().toString(), row.event(), row.at().text(), hour ? ((Moment.At) row.at()).at().getZone().getId() : null,
            row.setOn() == null ? null : row.setOn().toString(), row.circumstances().so().stream().sorted().toList(), row.circumstances().notSo().stream().sorted().toList(), row.source() == null ? null : row.source().name(),
            row.document());
        TriggerRequest changed = patch.onto(known);
        if (!known.caseId.equals(changed.caseId)) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "caseId");
        }
        if (!known.event.equals(changed.event)) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "event");
        }
        return changed;
    }

    /** @throws RuleViolation UNKNOWN_VALUE, FIELD_MISSING, and as {@link Moment#read} */
    TriggerEntry entry(DatesOfLaw dates) {
        Checks.required(event, "event");
        Set<String> holds = words(dates, so, "so");
        Set<String> doesNot = words(dates, notSo, "notSo");
        if (holds.stream().anyMatch(doesNot::contains)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "notSo");
        }
        return new TriggerEntry(event, moment(), Read.date(setOn, "setOn"), new Circumstances(holds, doesNot), Read.choice(Source.class, source, "source"), document);
    }

    private Moment moment() {
        try {
            return Moment.read(Checks.required(at, "at"), timeZone == null ? "" : timeZone);
        } catch (RuleViolation refused) {
            throw refused.at(refused.rule() == Rule.ZONE_UNKNOWN ? "timeZone" : "at");
        }
    }

    private Set<String> words(DatesOfLaw dates, List<String> given, String field) {
        Set<String> words = given == null ? Set.of() : Set.copyOf(given);
        if (!dates.circumstances(event).containsAll(words)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, field, String.join(", ", dates.circumstances(event)));
        }
        return words;
    }

    @Override
    public String toString() {
        return "TriggerRequest";
    }
}
