package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.deadlines.Trigger;

/** What other rules or other closed days would make of open deadlines, and making it so when somebody accepts. */
@ApplicationScoped
@Transactional
public class DeadlineRecounting {

    @PersistenceContext
    EntityManager em;

    @Inject
    DeadlineShelf shelf;

    @Inject
    DeadlineReckoning reckoning;

    @Inject
    Reckoner reckoner;

    @Inject
    NextDueSettling next;

    @Inject
    CaseAccess access;

    @Inject
    Clock clock;

    /** An open deadline whose dates would be others. @param after as they would be; without dates where nothing governs any more */
    public record Moved(DeadlineId deadline, CaseFileId file, Reckoned after) { }

    /**
     * A part of all open deadlines of the organization, in the order of their ids.
     *
     * @param looked how many were looked at
     * @param last id of the last one, null when none was left
     */
    public record Part(List<Moved> moved, int looked, UUID last) { }

    /**
     * Looks at so many open deadlines behind an id; writes nothing and opens nothing.
     *
     * @param after null for the beginning
     */
    @Open("run by the server itself after a change of law; it opens no text and shows nobody anything")
    public Part part(UUID after, int most) {
        List<Object[]> rows = em.createQuery("select d.id, t, r, d.family from Deadline d join RecordedTrigger t on t.id = d.trigger join Reckoning r on r.deadline = d.id and r.number = d.reckonings"
            + " where d.status = org.tanggol.docketing.DeadlineStatus.OPEN and (:begin = true or d.id.value > :after) order by d.id.value", Object[].class)
            .setParameter("begin", after == null).setParameter("after", after == null ? new UUID(0, 0) : after).setMaxResults(most).getResultList();
        Map<Trigger, Map<String, Reckoned>> counted = new HashMap<>();
        List<Moved> moved = new ArrayList<>();
        UUID last = null;
        for (Object[] row : rows) {
            DeadlineId id = (DeadlineId) row[0];
            RecordedTrigger trigger = (RecordedTrigger) row[1];
            Reckoned willBe = counted.computeIfAbsent(trigger.trigger(), reckoner::after).getOrDefault((String) row[3], new Reckoned(reckoner.version(), List.of()));
            if (!willBe.isKeptLike(((Reckoning) row[2]).counted())) {
                moved.add(new Moved(id, trigger.file(), willBe));
            }
            last = id.value();
        }
        return new Part(moved, rows.size(), last);
    }

    /** Somebody who looked at both accepts the new dates. Whether the deadline was still open and moved. */
    @Requires(Permission.DECIDE_DATES)
    public boolean accept(DeadlineId id, Reckoned after, ReckoningCause cause) {
        Deadline deadline = shelf.deadline(id);
        access.toEdit(deadline.file());
        if (!deadline.isOpen()) {
            return false;
        }
        boolean moved = reckoning.recount(deadline, after, cause, clock.instant());
        next.settle(deadline.file());
        return moved;
    }
}
