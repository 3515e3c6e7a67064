package org.tanggol.people.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.people.PartnerId;
import org.tanggol.people.PartnerReporting;

/** Tells {@link PartnerReporting} what a request says of somebody: the same for one report and for many. */
@ApplicationScoped
class Reports {

    @Inject
    PartnerReporting reporting;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    PartnerReporting.Reported report(PartnerId id, PersonRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        return reporting.report(id, PersonChange.aNumber(request.aNumber()), () -> request.details(today), folder -> PersonChange.of(folder, request, today));
    }
}
