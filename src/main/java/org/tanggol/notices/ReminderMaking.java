package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;

/**
 * Makes the reminders of one receiver. It does not go by ticks: whatever is due at this instant and is not there yet is made, however long nobody has looked. What
 * is made is held by a unique key: topic and its time, receiver, kind, days before.
 */
@ApplicationScoped
@Transactional
public class ReminderMaking {

    /** So many occasions in one statement. */
    private static final int CHUNK = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Instance<Occasions> sources;

    @Inject
    Place place;

    @Inject
    Posting posting;

    @Inject
    Caller caller;

    private final Map<Integer, Instant> since = new ConcurrentHashMap<>();

    /**
     * @param topic of what there may be reminders to make
     * @param ids of what there may be
     * @param now by the clock of whoever looks
     */
    @Open("called by the job as the receiver: what they are reminded of is what they may see")
    public void look(Topic topic, List<UUID> ids, Instant now) {
        place.hold();
        Posting.Batch batch = posting.begin(now);
        Occasions source = sources.stream().filter(one -> one.topic() == topic).findFirst().orElseThrow();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<UUID> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            Map<String, NoticeId> told = told(chunk, now);
            for (Occasion occasion : source.ofCaller(chunk)) {
                for (Warning warning : occasion.warnings()) {
                    if (!warning.due(occasion).isAfter(now)) {
                        make(occasion, warning, told, batch, now);
                    }
                }
            }
        }
    }

    private void make(Occasion occasion, Warning warning, Map<String, NoticeId> told, Posting.Batch batch, Instant now) {
        String key = key(occasion.id(), occasion.mark(), warning.kind(), warning.daysBefore());
        boolean known = told.containsKey(key);
        NoticeId given = told.get(key);
        if (known && given == null) {
            return;
        }
        if (now.isBefore(occasion.until())) {
            // when a later one is due as well, whoever reads that one knows: two messages at once say nothing more
            boolean covered = occasion.warnings().stream().anyMatch(later -> later.daysBefore() < warning.daysBefore() && !later.due(occasion).isAfter(now));
            NoticeMessage message = covered ? null : batch.reminder(warning.kind(), occasion.until());
            UUID id = message == null ? null : message.id();
            if (known) {
                em.find(Notice.class, given).inTimeAfterAll(id, now);
            } else {
                em.persist(Notice.reminder(caller.member(), occasion, warning, id, now));
            }
        } else if (!known && occasion.knownSince().isBefore(occasion.until()) && !warning.due(occasion).isBefore(since(occasion.topic()))) {
            em.persist(Notice.tooLate(caller.member(), occasion, warning, now));       // not what was entered for the record, or was due before there were reminders
        }
    }

    /** From when on reminders are owed; it never changes. Those of tasks came later than the others. */
    private Instant since(Topic topic) {
        return since.computeIfAbsent(topic == Topic.TASK ? 2 : 1, row -> ((LocalDateTime) em.createNativeQuery("select since_at from notice_since where id = :row", LocalDateTime.class)
            .setParameter("row", row).getSingleResult()).toInstant(ZoneOffset.UTC));
    }

    /** What the caller has been told, each with null; and what was held to be too late by a clock that ran ahead, with its id. */
    private Map<String, NoticeId> told(List<UUID> ids, Instant now) {
        Map<String, NoticeId> told = new HashMap<>();
        em.createQuery("select n.topicId, n.mark, n.kind, n.daysBefore, n.id, n.missed, n.until from Notice n where n.member = :me and n.topicId in :ids", Object[].class)
            .setParameter("me", caller.member().value()).setParameter("ids", ids).getResultList()
            .forEach(row -> told.put(key((UUID) row[0], (String) row[1], (NoticeKind) row[2], (Integer) row[3]), (Boolean) row[5] && now.isBefore((Instant) row[6]) ? (NoticeId) row[4] : null));
        return told;
    }

    private static String key(UUID topic, String mark, NoticeKind kind, int daysBefore) {
        return topic + " " + mark + " " + kind + " " + daysBefore;
    }
}
