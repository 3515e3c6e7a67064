package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Caller;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Obligors, their addresses and letters, of the caller's organization; and what stands under their names. */
@ApplicationScoped
class ObligorShelf {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    OrganizationVault vault;

    /** @throws RuleViolation NOT_FOUND */
    Obligor get(ObligorId id) {
        return em.createQuery("select o from Obligor o where o.id = :id", Obligor.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    List<Obligor> all() {
        return em.createQuery("select o from Obligor o order by o.addedAt, o.id.value", Obligor.class).setMaxResults(MOST).getResultList();
    }

    List<Obligor> named(Collection<ObligorId> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select o from Obligor o where o.id in :ids", Obligor.class).setParameter("ids", ids).setMaxResults(MOST).getResultList();
    }

    /** The one in force in front. */
    List<ObligorAddress> addresses() {
        return em.createQuery("select a from ObligorAddress a order by a.since desc, a.recordedAt desc, a.id", ObligorAddress.class).setMaxResults(MOST).getResultList();
    }

    /** The one that expires last in front. */
    List<ObligorLetter> letters() {
        return em.createQuery("select l from ObligorLetter l order by l.expiresOn desc, l.id", ObligorLetter.class).setMaxResults(MOST).getResultList();
    }

    /** The one that expires last in front. */
    List<ObligorLetter> letters(ObligorId id) {
        return em.createQuery("select l from ObligorLetter l where l.obligor = :id order by l.expiresOn desc, l.id", ObligorLetter.class).setParameter("id", id).setMaxResults(MOST).getResultList();
    }

    /** What funds and co-funders have under each name, and for how many bonds. */
    record Exposure(Money money, long bonds) {

        static final Exposure NONE = new Exposure(Money.ZERO, 0);

        Exposure with(Money more) {
            return new Exposure(money.plus(more), bonds);
        }
    }

    Map<ObligorId, Exposure> exposures() {
        Map<ObligorId, Exposure> all = new HashMap<>();
        em.createQuery("select b.obligor, sum(b.held), count(b) from Bond b where b.obligor is not null and b.held > 0 group by b.obligor", Object[].class).setMaxResults(MOST).getResultList()
            .forEach(row -> all.put(new ObligorId((java.util.UUID) row[0]), new Exposure(new Money((Long) row[1]), (Long) row[2])));
        em.createQuery("select b.obligor, sum(c.share) from CoFunder c join Bond b on b.id = c.bond where b.obligor is not null and c.state = org.tanggol.bonds.CoFunderState.PAID_IN group by b.obligor",
                Object[].class).setMaxResults(MOST).getResultList()
            .forEach(row -> all.merge(new ObligorId((java.util.UUID) row[0]), new Exposure(new Money((Long) row[1]), 1), (one, more) -> one.with(more.money())));
        return all;
    }

    /** What a fund has under a name, without one bond. */
    Money exposure(FundId fund, ObligorId obligor, Bond without) {
        Long sum = em.createQuery("select sum(b.held) from Bond b where b.fund = :fund and b.obligor = :obligor and b.id <> :without", Long.class).setParameter("fund", fund.value())
            .setParameter("obligor", obligor.value()).setParameter("without", without.id()).getSingleResult();
        return sum == null ? Money.ZERO : new Money(sum);
    }

    /** Files with a bond that runs under a name. */
    List<CaseFileId> files(ObligorId obligor) {
        return em.createQuery("select b.file from Bond b where b.obligor = :obligor and b.held > 0 order by b.openedAt, b.id.value", CaseFileId.class).setParameter("obligor", obligor.value())
            .setMaxResults(MOST).getResultList();
    }

    void add(Object row) {
        em.persist(row);
    }

    OrganizationVault.Box box() {
        return vault.of(caller.organization());
    }
}
