package org.tanggol.docketing;

import java.time.LocalDate;
import java.util.Set;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.Trigger;
import org.tanggol.docket.Source;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/**
 * An event that starts periods, as somebody is about to record it.
 *
 * @param event its name in the rules
 * @param at the local day, or the instant at its place where hours run
 * @param setOn the day the court set the hearing, which selects the version of some rules; or null
 * @param circumstances what else is known that rules ask for
 * @param source who says so; null where it follows from the record of custody or proceedings
 * @param document the paper it stands in, in words; or null
 */
public record TriggerEntry(String event, Moment at, LocalDate setOn, Circumstances circumstances, Source source, String document) {

    static final int LONGEST_DOCUMENT = 300;

    private static final Set<String> OF_HEARINGS = Set.of("master_hearing_date", "individual_hearing_date", "hearing_date");

    /** @throws RuleViolation FIELD_MISSING without event or day, FIELD_TOO_LONG */
    public TriggerEntry {
        Checks.required(event, "event");
        Checks.required(at, "at");
        Checks.required(circumstances, "circumstances");
        document = Checks.text(document, "document", LONGEST_DOCUMENT);
    }

    /** Whether it is the day of a hearing, which is recorded with the hearing and never by itself. */
    public static boolean isOfHearing(String event) {
        return OF_HEARINGS.contains(event);
    }

    /** As the rules take it. */
    Trigger trigger() {
        return new Trigger(event, at, setOn, circumstances, null);
    }

    @Override
    public String toString() {
        return "TriggerEntry " + event;
    }
}
