package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Caller;
import org.tanggol.custody.Stays;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.Trigger;

/**
 * By when papers for the hearing have to be with the court. The rule of the day on which the hearing is entered selects the version (EOIR PM 25-21);
 * in detained cases there is no such rule and the court orders the date (EOIR Policy Manual, Appendix C).
 */
@ApplicationScoped
class FilingsDue implements Consequences {

    private static final Map<HearingType, String> EVENTS = Map.of(HearingType.MASTER, "master_hearing_date", HearingType.INDIVIDUAL, "individual_hearing_date");

    @Inject
    DatesOfLaw dates;

    @Inject
    Stays stays;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Override
    public List<Consequence> of(Proposal proposed) {
        LocalDate day = proposed.time().day().orElse(null);
        String event = EVENTS.get(proposed.setting().type());
        if (day == null || event == null) {
            return List.of();
        }
        if (stays.openOf(proposed.file()).isPresent()) {
            return List.of(Consequence.of(Consequence.Kind.DUE, "filingsOrdered"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        return dates.after(new Trigger(event, Moment.on(day), today, Circumstances.UNKNOWN, null)).stream().filter(answer -> answer.refused() == null)
            .flatMap(answer -> answer.competing().controlling().stream()).filter(date -> date.due().isPresent()).map(date -> due(date, today)).toList();
    }

    private static Consequence due(DueDate date, LocalDate today) {
        LocalDate due = date.due().get().day();
        return Consequence.of(Consequence.Kind.DUE, due.isBefore(today) ? "filingsPast" : "filingsDue", due, date.rule().authority().citation());
    }
}
