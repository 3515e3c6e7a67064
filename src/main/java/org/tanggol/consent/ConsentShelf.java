package org.tanggol.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.FamilyMember;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Answers about consent, of the caller's organization. */
@ApplicationScoped
class ConsentShelf {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    /** @throws RuleViolation NOT_FOUND */
    Consent get(ConsentId id) {
        return em.createQuery("select c from Consent c where c.id = :id", Consent.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** All of a case, the newest first. */
    List<Consent> of(CaseFileId file) {
        return em.createQuery("select c from Consent c where c.file = :file order by c.recordedAt desc, c.id.value desc", Consent.class).setParameter("file", file).setMaxResults(MOST).getResultList();
    }

    List<Consent> standing(CaseFileId file, Recipient about) {
        return of(file).stream().filter(one -> one.about().equals(about) && one.row(null).isStanding()).toList();
    }

    /** @throws RuleViolation UNKNOWN_VALUE for one of another case, or none */
    FamilyMember relative(CaseFileId file, Recipient about) {
        return em.createQuery("select m from FamilyMember m where m.id = :id and m.file = :file", FamilyMember.class).setParameter("id", about.relative()).setParameter("file", file).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.UNKNOWN_VALUE, "relativeId"));
    }

    /** The one before leaves its place first. */
    void add(Consent consent) {
        em.flush();
        em.persist(consent);
    }
}
