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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Caller;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Bonds, their steps and answers on the shelf. */
@ApplicationScoped
class BondShelf {

    private static final int MOST = 500;
    private static final int MOST_ASKINGS = 5_000;
    private static final Set<BondFunding> NO_LONGER_ASKED = EnumSet.of(BondFunding.NOT_ASKED, BondFunding.DECLINED, BondFunding.WITHDRAWN, BondFunding.CLAIMED_ELSEWHERE);

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

    /** On the waitlist of a fund. */
    List<Bond> waiting(FundId fund) {
        return em.createQuery("select b from Bond b where b.fund = :fund and b.funding = org.tanggol.bonds.BondFunding.WAITLISTED order by b.askedAt, b.id.value", Bond.class)
            .setParameter("fund", fund.value()).setMaxResults(MOST).getResultList();
    }

    /** What funds were asked for since then and have not declined, for rules that add requests up. */
    List<Asking> askedSince(Instant since) {
        return em.createQuery("select b from Bond b where b.askedAt >= :since and b.fund is not null and b.funding not in :gone", Bond.class).setParameter("since", since).setParameter("gone", NO_LONGER_ASKED)
            .setMaxResults(MOST_ASKINGS).getResultList().stream().map(Asking::of).toList();
    }

    /** When those of them who are in custody were taken. */
    Map<CaseFileId, Instant> detainedSince(Collection<CaseFileId> files) {
        Map<CaseFileId, Instant> since = new HashMap<>();
        if (!files.isEmpty()) {
            em.createQuery("select s.file, min(s.beganAt) from Stay s where s.endedAt is null and s.file in :files group by s.file", Object[].class).setParameter("files", files).setMaxResults(MOST)
                .getResultList().forEach(row -> since.put((CaseFileId) row[0], (Instant) row[1]));
        }
        return since;
    }

    /** The facility in which the person is held now, as its id lies in the table; null for nowhere, and for a place that is on no list. */
    byte[] heldAt(CaseFileId file) {
        List<?> found = em.createNativeQuery("select s.facility_id from stay y join stint s on s.org_id = y.org_id and s.stay_id = y.id where y.org_id = ? and y.file_id = ? and y.ended_at is null"
            + " and s.to_at is null and s.facility_id is not null", byte[].class).setParameter(1, caller.organization().value()).setParameter(2, file.value()).setMaxResults(1).getResultList();
        return found.isEmpty() ? null : (byte[]) found.get(0);
    }

    /** What a fund has for people held in one place now, without one bond. */
    Money exposure(FundId fund, byte[] facility, Bond without) {
        Number sum = (Number) em.createNativeQuery("select coalesce(sum(b.held_cents), 0) from bond b where b.org_id = ? and b.fund_id = ? and b.id <> ? and exists (select 1 from stay y join stint s"
            + " on s.org_id = y.org_id and s.stay_id = y.id where y.org_id = b.org_id and y.file_id = b.file_id and y.ended_at is null and s.to_at is null and s.facility_id = ?)", Long.class)
            .setParameter(1, caller.organization().value()).setParameter(2, fund.value()).setParameter(3, without.id().value()).setParameter(4, facility).getSingleResult();
        return new Money(sum.longValue());
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

    /** With every part anybody has or had, the first named in front. */
    Shares shares(Bond bond) {
        return new Shares(coFunders(List.of(bond.id())));
    }

    List<CoFunder> coFunders(Collection<BondId> bonds) {
        return bonds.isEmpty() ? List.of() : em.createQuery("select c from CoFunder c where c.bond in :bonds order by c.namedAt, c.id.value", CoFunder.class).setParameter("bonds", bonds).setMaxResults(MOST)
            .getResultList();
    }

    void add(Object row) {
        em.persist(row);
    }

    void remove(Object row) {
        em.remove(row);
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
