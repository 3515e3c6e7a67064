package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** Whom we could not reach, and how messages fare: for administrators, who see members and channels and nothing of any case. */
@ApplicationScoped
@Transactional
public class DeliveryQueries {

    private static final int MOST = 200;
    private static final Duration RECENT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Outlets outlets;

    @Inject
    Clock clock;

    /** @param things how many notices it was for */
    public record Unreached(UUID id, MemberId member, Channel channel, Outcome outcome, Instant endedAt, long things) { }

    /** Reminders that nobody could give in time. */
    public record Missed(MemberId member, NoticeKind kind, Instant until) { }

    /** Messages that were given up in the last thirty days, the newest first. */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public List<Unreached> unreached() {
        return em.createQuery("select m.id, m.member, m.channel, m.outcome, m.endedAt, (select count(n) from Notice n where n.message = m.id) from NoticeMessage m"
            + " where m.state = org.tanggol.notices.MessageState.FAILED and m.endedAt >= :since order by m.endedAt desc, m.id desc", Object[].class).setParameter("since", since())
            .setMaxResults(MOST).getResultList().stream()
            .map(r -> new Unreached((UUID) r[0], new MemberId((UUID) r[1]), (Channel) r[2], (Outcome) r[3], (Instant) r[4], (Long) r[5])).toList();
    }

    /** Reminders of the last thirty days that came too late to be given, the newest first. */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public List<Missed> missed() {
        return em.createQuery("select n.member, n.kind, n.until from Notice n where n.missed = true and n.madeAt >= :since order by n.until desc, n.id.value desc", Object[].class)
            .setParameter("since", since()).setMaxResults(MOST).getResultList().stream().map(r -> new Missed(new MemberId((UUID) r[0]), (NoticeKind) r[1], (Instant) r[2])).toList();
    }

    /** How many messages of the last thirty days are in each state. */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public Map<MessageState, Long> states() {
        Map<MessageState, Long> states = new EnumMap<>(MessageState.class);
        for (MessageState state : MessageState.values()) {
            states.put(state, 0L);
        }
        em.createQuery("select m.state, count(m) from NoticeMessage m where m.madeAt >= :since group by m.state", Object[].class).setParameter("since", since()).getResultList()
            .forEach(r -> states.put((MessageState) r[0], (Long) r[1]));
        return states;
    }

    /** Ways out that the operator has set up. */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public List<Channel> channels() {
        return outlets.open();
    }

    private Instant since() {
        return clock.instant().minus(RECENT);
    }
}
