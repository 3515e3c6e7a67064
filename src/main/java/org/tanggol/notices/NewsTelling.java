package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;
import org.tanggol.access.Role;

/** Tells one receiver one piece of news, once. */
@ApplicationScoped
@Transactional
public class NewsTelling {

    @PersistenceContext
    EntityManager em;

    @Inject
    Place place;

    @Inject
    Posting posting;

    @Inject
    OnTeam team;

    @Inject
    Caller caller;

    /**
     * @param kind the news itself, or that nobody has answered to it
     * @param asks whether the receiver is to say that they know
     * @return from when on they can know; empty when it is not for them: no longer on the team, or may not see the case
     */
    @Open("called by the job as the receiver: they are told what is theirs to know")
    public Optional<Instant> tell(UUID id, NoticeKind kind, boolean asks, Instant now) {
        place.hold();
        NoticeNews news = em.createQuery("select n from NoticeNews n where n.id = :id", NoticeNews.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst().orElse(null);
        if (news == null || (kind == NoticeKind.OFFICE ? !caller.standing().roles().contains(Role.ORGANIZATION_ADMINISTRATOR) : !team.is(news.file()))) {
            return Optional.empty();
        }
        if (isTold(news, kind)) {
            return Optional.of(now);        // by a server that died before it could say so
        }
        NoticeMessage message = posting.begin(now).news(kind, asks, news.until());
        em.persist(Notice.of(news, caller.member(), kind, asks, message == null ? null : message.id(), now));
        return Optional.of(message == null ? now : message.nextAt());
    }

    private boolean isTold(NoticeNews news, NoticeKind kind) {
        return !em.createQuery("select n.id from Notice n where n.topicId = :topic and n.mark = :mark and n.member = :me and n.kind = :kind").setParameter("topic", news.topicId())
            .setParameter("mark", news.id().toString()).setParameter("me", caller.member().value()).setParameter("kind", kind).setMaxResults(1).getResultList().isEmpty();
    }
}
