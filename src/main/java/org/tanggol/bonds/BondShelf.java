package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Caller;
import org.tanggol.ledger.BondId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Bonds, their steps and answers on the shelf. */
@ApplicationScoped
class BondShelf {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** With its row taken: two people never take a step of one bond at once. @throws RuleViolation NOT_FOUND */
    Bond lock(BondId id) {
        Bond bond = get(id);
        em.refresh(bond, LockModeType.PESSIMISTIC_WRITE);
        return bond;
    }

    /** @throws RuleViolation NOT_FOUND */
    Bond get(BondId id) {
        return em.createQuery("select b from Bond b where b.id = :id", Bond.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** Of a file, the last opened first. */
    List<Bond> of(CaseScope scope, CaseFileId file) {
        return scope.bind(em.createQuery("select b from Bond b where b.file = :file and " + scope.on("b.file") + " order by b.openedAt desc, b.id.value", Bond.class)).setParameter("file", file)
            .setMaxResults(MOST).getResultList();
    }

    /** In these states, the one that was asked for first in front. */
    List<Bond> in(Collection<BondFunding> states) {
        return em.createQuery("select b from Bond b where b.funding in :states order by b.askedAt, b.id.value", Bond.class).setParameter("states", states).setMaxResults(MOST).getResultList();
    }

    List<BondEntry> entries(CaseFileId file) {
        return em.createQuery("select e from BondEntry e where e.file = :file order by e.number desc", BondEntry.class).setParameter("file", file).setMaxResults(MOST).getResultList();
    }

    List<BondAnswer> answers(Collection<BondId> bonds) {
        return bonds.isEmpty() ? List.of() : em.createQuery("select a from BondAnswer a where a.bond in :bonds order by a.at, a.id", BondAnswer.class).setParameter("bonds", bonds).setMaxResults(MOST).getResultList();
    }

    /** Answers to what is asked for now. */
    List<BondAnswer> answers(Bond bond) {
        return answers(List.of(bond.id())).stream().filter(answer -> answer.asking() == bond.asking()).toList();
    }

    void add(Object row) {
        em.persist(row);
    }

    /** Takes the one claim there is on this person's bond. @return whether it is this bond's now */
    boolean claim(Bond bond, Instant now) {
        em.createNativeQuery("insert ignore into bond_claim (claim_hash, org_id, bond_id, claimed_at) values (?, ?, ?, ?)").setParameter(1, bond.claim())
            .setParameter(2, caller.organization().value()).setParameter(3, bond.id().value()).setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).executeUpdate();
        return !em.createNativeQuery("select 1 from bond_claim where claim_hash = ? and org_id = ? and bond_id = ?", Long.class).setParameter(1, bond.claim())
            .setParameter(2, caller.organization().value()).setParameter(3, bond.id().value()).getResultList().isEmpty();
    }

    void unclaim(Bond bond) {
        em.createNativeQuery("delete from bond_claim where org_id = ? and bond_id = ?").setParameter(1, caller.organization().value()).setParameter(2, bond.id().value()).executeUpdate();
    }
}
