package org.tanggol.proceedings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Proceedings on the shelf. */
@ApplicationScoped
public class Proceedings {

    @PersistenceContext
    EntityManager em;

    /** @throws RuleViolation NOT_FOUND */
    public Proceeding get(ProceedingId id) {
        return em.createQuery("select p from Proceeding p where p.id = :id", Proceeding.class).setParameter("id", id).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    public void add(Proceeding proceeding) {
        em.persist(proceeding);
    }
}
