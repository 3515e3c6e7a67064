package org.tanggol.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Access codes of the caller's organization. */
@ApplicationScoped
class FamilyCodeShelf {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    /** @throws RuleViolation NOT_FOUND */
    FamilyCode get(FamilyCodeId id) {
        return em.createQuery("select c from FamilyCode c where c.id = :id", FamilyCode.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** The same with its row held until the end of the transaction. @throws RuleViolation NOT_FOUND */
    FamilyCode held(FamilyCodeId id) {
        return em.createQuery("select c from FamilyCode c where c.id = :id", FamilyCode.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** All of a case, the newest first. */
    List<FamilyCode> of(CaseFileId file) {
        return em.createQuery("select c from FamilyCode c where c.file = :file order by c.madeAt desc, c.id.value desc", FamilyCode.class).setParameter("file", file).setMaxResults(MOST)
            .getResultList();
    }

    /** Those of a relative that nobody has stopped. */
    List<FamilyCode> standing(FamilyMemberId relative) {
        return em.createQuery("select c from FamilyCode c where c.relative = :relative and c.stoppedAt is null", FamilyCode.class).setParameter("relative", relative).setMaxResults(MOST).getResultList();
    }

    /** Whether this is a relative on this case. */
    boolean isThere(CaseFileId file, FamilyMemberId relative) {
        return !em.createQuery("select m.id from FamilyMember m where m.id = :id and m.file = :file", FamilyMemberId.class).setParameter("id", relative).setParameter("file", file).setMaxResults(1)
            .getResultList().isEmpty();
    }

    void add(Object row) {
        em.persist(row);
    }
}
