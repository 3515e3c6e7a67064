package org.tanggol.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Funds, their restrictions and lenders, of the caller's organization. What is not there answers NOT_FOUND. */
@ApplicationScoped
class FundShelf {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    OrganizationVault vault;

    void add(Object opened) {
        em.persist(opened);
    }

    Fund fund(FundId id) {
        return em.createQuery("select f from Fund f where f.id = :id", Fund.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    List<Fund> funds(Collection<FundId> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select f from Fund f where f.id in :ids", Fund.class).setParameter("ids", ids).setMaxResults(ids.size()).getResultList();
    }

    /** @param field names the restriction in the form */
    FundRestriction restriction(FundId fund, RestrictionId id, String field) {
        return em.createQuery("select r from FundRestriction r where r.id = :id and r.fund = :fund", FundRestriction.class).setParameter("id", id).setParameter("fund", fund).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND, field));
    }

    /** The money of a fund that is under no restriction. */
    Pot free(FundId fund) {
        return em.createQuery("select r from FundRestriction r where r.fund = :fund and r.freeMark = 'Y'", FundRestriction.class).setParameter("fund", fund).setMaxResults(1).getResultList().stream().findFirst()
            .map(none -> new Pot(fund, none.id())).orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** The money under a restriction, or under none where none is named. */
    Pot pot(FundId fund, RestrictionId id) {
        return id == null ? free(fund) : new Pot(fund, restriction(fund, id, "restriction").id());
    }

    Lender lender(FundId fund, PartyId id) {
        return em.createQuery("select l from Lender l where l.id = :id and l.fund = :fund", Lender.class).setParameter("id", id).setParameter("fund", fund).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND, "lender"));
    }

    OrganizationVault.Box box() {
        return vault.of(caller.organization());
    }
}
