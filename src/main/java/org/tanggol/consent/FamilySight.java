package org.tanggol.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.people.FamilyMemberId;

/**
 * What the person lets one relative see: the one place where this is decided, asked on every request of the family's pages and for the
 * page as staff see it. It names the organization in its statement, since no member of staff is there when a family asks.
 */
@ApplicationScoped
public class FamilySight {

    @PersistenceContext
    EntityManager em;

    /**
     * Empty when nothing was agreed, the person was not reached yet, the last day is over, the answer was taken back, or the relative must never be told.
     *
     * @param today a plain date at the office of the organization
     */
    public Set<ConsentBlock> of(OrganizationId organization, CaseFileId file, FamilyMemberId relative, LocalDate today) {
        List<String> found = em.createNativeQuery("select c.blocks from consent c join family_member m on m.org_id = c.org_id and m.id = c.relative_id and m.file_id = c.file_id"
            + " where c.org_id = ?1 and c.file_id = ?2 and c.relative_id = ?3 and c.standing = 'Y' and c.answer = 'GIVEN' and c.last_day >= ?4 and not m.barred", String.class)
            .setParameter(1, organization.value()).setParameter(2, file.value()).setParameter(3, relative.value()).setParameter(4, today).setMaxResults(1).getResultList();
        return found.isEmpty() ? Set.of() : Consent.blocks(found.get(0));
    }

    /** Whether this relative must never be told anything, or is none of this case: no code, no page, no message. */
    public boolean isBarred(OrganizationId organization, CaseFileId file, FamilyMemberId relative) {
        return em.createNativeQuery("select 1 from family_member m where m.org_id = ?1 and m.file_id = ?2 and m.id = ?3 and not m.barred", Integer.class)
            .setParameter(1, organization.value()).setParameter(2, file.value()).setParameter(3, relative.value()).setMaxResults(1).getResultList().isEmpty();
    }
}
