package org.tanggol.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The other organizations here, with which a case can be shared. */
@ApplicationScoped
public class Partners {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** An organization a case can be shared with. */
    public record Partner(OrganizationId id, String name) { }

    /** In order of names: real ones with real ones, those of a demonstration among themselves. No sandbox. */
    public List<Partner> all() {
        return em.createQuery("""
            select o.id, o.name from Organization o where o.id <> :here and o.demo = (select h.demo from Organization h where h.id = :here)
            and not exists (select 1 from Sandbox s where s.sandbox = o.id.value) order by o.name, o.id.value""", Object[].class)
            .setParameter("here", caller.organization()).setMaxResults(MOST).getResultList().stream()
            .map(row -> new Partner((OrganizationId) row[0], (String) row[1])).toList();
    }

    /** @throws RuleViolation UNKNOWN_VALUE for no such partner */
    public void require(OrganizationId partner, String field) {
        if (all().stream().noneMatch(one -> one.id().equals(partner))) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, field);
        }
    }
}
