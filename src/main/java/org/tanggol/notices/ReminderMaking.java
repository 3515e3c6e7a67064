package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;

/**
 * Makes the reminders of one receiver. It does not go by ticks: whatever is due at this instant and is not there yet is made, however long nobody has looked. What
 * is made is held by a unique key: topic and its time, receiver, kind.
 */
@ApplicationScoped
@Transactional
public class ReminderMaking {

    /** How many days after the day of an occasion somebody still looks whether everybody was reminded. */
    static final int LOOKS_BACK = 3;
    /** A week, and a day because the day is another one elsewhere. */
    private static final int LOOKS_AHEAD = 8;
    private static final int CHUNK = 1_000;

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

    /**
     * @param now by the clock of whoever looks
     * @return how many were made
     */
    @Open("called by the job as the receiver: what they are reminded of is what they may see")
    public int look(Instant now) {
        place.hold(now);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Posting.Batch batch = posting.begin(now);
        int made = 0;
        for (Occasions source : sources) {
            List<Occasion> occasions = source.ofCaller(today.minusDays(LOOKS_BACK), today.plusDays(LOOKS_AHEAD));
            Set<String> told = told(occasions);
            for (Occasion occasion : occasions) {
                for (NoticeKind kind : NoticeKind.reminders()) {
                    if (!kind.due(occasion).isAfter(now) && told.add(key(occasion.id(), occasion.mark(), kind))) {
                        made += make(occasion, kind, batch, now);
                    }
                }
            }
        }
        return made;
    }

    private int make(Occasion occasion, NoticeKind kind, Posting.Batch batch, Instant now) {
        if (now.isBefore(occasion.until())) {
            // when the later one is due as well, whoever reads that one knows: two messages at once say nothing more
            boolean covered = kind == NoticeKind.WEEK_BEFORE && !NoticeKind.DAY_BEFORE.due(occasion).isAfter(now);
            NoticeMessage message = covered ? null : batch.reminder(kind, occasion.until());
            em.persist(Notice.reminder(caller.member(), occasion, kind, message == null ? null : message.id(), now));
            return 1;
        }
        if (occasion.knownSince().isBefore(occasion.until())) {
            em.persist(Notice.tooLate(caller.member(), occasion, kind, now));
            return 1;
        }
        return 0;       // entered for the record
    }

    private Set<String> told(List<Occasion> occasions) {
        Set<String> told = new HashSet<>();
        List<UUID> ids = new ArrayList<>(occasions.stream().map(Occasion::id).toList());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            em.createQuery("select n.topicId, n.mark, n.kind from Notice n where n.member = :me and n.topicId in :ids", Object[].class).setParameter("me", caller.member().value())
                .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK))).getResultList()
                .forEach(row -> told.add(key((UUID) row[0], (String) row[1], (NoticeKind) row[2])));
        }
        return told;
    }

    private static String key(UUID topic, String mark, NoticeKind kind) {
        return topic + " " + mark + " " + kind;
    }
}
