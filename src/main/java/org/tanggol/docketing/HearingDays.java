package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.Stays;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.docket.Source;

/**
 * Which event the day of a hearing is for the rules. The rule of the day on which it was set governs (EOIR PM 25-21); for somebody in custody the court orders the dates of filings
 * (EOIR Policy Manual, Appendix C).
 */
@ApplicationScoped
class HearingDays {

    private static final Map<HearingType, String> EVENTS = Map.of(HearingType.MASTER, "master_hearing_date", HearingType.INDIVIDUAL, "individual_hearing_date");
    private static final String IN_CUSTODY = "hearing_date";

    @Inject
    Stays stays;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Set today, as the caller has it. Empty for a hearing that starts no period, or has no day. */
    Optional<TriggerEntry> entry(CaseFileId file, HearingType type, HearingTime time, Source source) {
        String event = EVENTS.get(type);
        LocalDate day = time.day().orElse(null);
        if (event == null || day == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        return Optional.of(new TriggerEntry(stays.openOf(file).isPresent() ? IN_CUSTODY : event, Moment.on(day), today, Circumstances.UNKNOWN, source, null));
    }
}
