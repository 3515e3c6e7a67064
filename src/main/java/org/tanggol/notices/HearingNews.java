package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tanggol.access.Caller;
import org.tanggol.docket.Hearing;
import org.tanggol.docket.HearingMoved;

/** Writes down that a hearing was moved or taken off, in the transaction in which it was: whoever is to hear of it is told afterwards. */
@ApplicationScoped
class HearingNews {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void moved(@Observes HearingMoved news) {
        Hearing hearing = news.hearing();
        em.persist(new NoticeNews(hearing.file(), Topic.HEARING, hearing.id().value(), news.cancelled() ? NoticeKind.CANCELLED : NoticeKind.MOVED,
            caller.standing().client() == null ? caller.member() : null, HearingOccasions.until(hearing), clock.instant()));
    }
}
