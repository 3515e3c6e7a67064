package org.tanggol.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.tanggol.access.CaseFileId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Stays on the shelf. */
@ApplicationScoped
public class Stays {

    @PersistenceContext
    EntityManager em;

    /** @throws RuleViolation NOT_FOUND */
    public Stay get(StayId id) {
        return em.createQuery("select s from Stay s left join fetch s.stints where s.id = :id", Stay.class).setParameter("id", id)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** The stay that goes on now. */
    public Optional<Stay> openOf(CaseFileId file) {
        return em.createQuery("select s from Stay s left join fetch s.stints where s.file = :file and s.endedAt is null", Stay.class)
            .setParameter("file", file).getResultList().stream().findFirst();
    }

    public void add(Object entity) {
        em.persist(entity);
    }
}
