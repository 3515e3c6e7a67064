package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.reference.ReferenceQueries;

/** The day is a weekend or a federal holiday: likely a slip in the notice or in typing it. */
@ApplicationScoped
class CourtClosed implements Consequences {

    @Inject
    ReferenceQueries reference;

    @Override
    public List<Consequence> of(Proposal proposed) {
        LocalDate day = proposed.time().day().orElse(null);
        if (day == null) {
            return List.of();
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || reference.isCourtClosed(day) ? List.of(Consequence.of(Consequence.Kind.WARNING, weekend ? "weekend" : "courtClosed", day)) : List.of();
    }
}
