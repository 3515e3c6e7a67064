package org.tanggol.accompaniment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.docket.Hearing;
import org.tanggol.docket.HearingChanged;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingTime;

/** Company goes with its hearing: at another time whoever was asked is asked again; without an hour, or off the calendar, nobody is. */
@ApplicationScoped
class HearingFollowed {

    @Inject
    CompanyShelf shelf;

    @Inject
    Places places;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    void changed(@Observes HearingChanged news) {
        boolean off = news.what() == HearingChanged.What.OFF;
        if (!off && news.what() != HearingChanged.What.MOVED) {
            return;
        }
        Hearing hearing = news.hearing();
        HearingId before = news.replaced() == null ? hearing.id() : news.replaced();
        Instant now = clock.instant();
        for (AccompanimentRequest found : shelf.of(before)) {
            AccompanimentRequest request = shelf.lock(found.id());
            if (!off && hearing.time() instanceof HearingTime.Exact exact) {
                shelf.flush();      // the setting that begins, before what names it
                request.move(hearing.id(), exact.at(), now);
                shelf.invited(request.id()).forEach(one -> one.move(now));
                audit.record(AuditAction.COMPANY_CHANGED, request.file(), request.id().value());
            } else {
                places.callOff(request);
                audit.record(AuditAction.COMPANY_CALLED_OFF, request.file(), request.id().value());
            }
        }
    }
}
