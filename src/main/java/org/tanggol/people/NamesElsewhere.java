package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.Ids;

/**
 * Whose records another server of the same database has changed. The name index lives in the memory of each; it asks here at most
 * every three seconds, along the changes that programs are told of.
 */
@ApplicationScoped
class NamesElsewhere {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(3);
    /** A change is seen when its transaction commits, and its id is of when it was written: the longest, an import, takes less than this. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(2);
    private static final int MOST = 50_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private static final class Looked {
        private Instant at;
        private Set<UUID> seen = new HashSet<>();
    }

    private final Map<OrganizationId, Looked> organizations = new ConcurrentHashMap<>();

    /** Files changed since the last look, by whomever; none when the last look was a moment ago. */
    Set<CaseFileId> news(OrganizationId organization) {
        Instant now = clock.instant();
        Looked looked = organizations.computeIfAbsent(organization, key -> new Looked());
        synchronized (looked) {
            if (looked.at != null && now.isBefore(looked.at.plus(LOOKS_EVERY))) {
                return Set.of();
            }
            Instant from = (looked.at == null ? now : looked.at).minus(LONGEST_TRANSACTION);
            List<Object[]> rows = em.createQuery("select e.id, e.file from ChangeEvent e where e.id > :from and e.object = org.tanggol.audit.ChangeObject.CASE order by e.id", Object[].class)
                .setParameter("from", Ids.earliest(from)).setMaxResults(MOST).getResultList();
            Set<UUID> seen = new HashSet<>();
            Set<CaseFileId> files = new HashSet<>();
            for (Object[] row : rows) {
                seen.add((UUID) row[0]);
                if (!looked.seen.contains(row[0])) {
                    files.add((CaseFileId) row[1]);
                }
            }
            looked.seen = seen;
            looked.at = now;
            return files;
        }
    }
}
