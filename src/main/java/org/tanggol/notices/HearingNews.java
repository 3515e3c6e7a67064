package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tanggol.access.Caller;
import org.tanggol.docket.Hearing;
import org.tanggol.docket.HearingChanged;

/** Writes down that a hearing was moved or taken off, in the transaction in which it was: whoever is to hear of it is told afterwards. */
@ApplicationScoped
class HearingNews {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void moved(@Observes HearingChanged news) {
        boolean off = news.what() == HearingChanged.What.OFF;
        if (!off && news.what() != HearingChanged.What.MOVED) {
            return;
        }
        Hearing hearing = news.hearing();
        em.persist(new NoticeNews(hearing.file(), Topic.HEARING, hearing.id().value(), off ? NoticeKind.CANCELLED : NoticeKind.MOVED,
            caller.standing().client() == null ? caller.member() : null, HearingOccasions.until(hearing), clock.instant()));
    }
}
