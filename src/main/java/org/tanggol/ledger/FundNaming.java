package org.tanggol.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.OrganizationVault;

/** Which funds there are to ask, for whoever works on a case: names and terms, and no balances. */
@ApplicationScoped
@Transactional
public class FundNaming {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    FundShelf shelf;

    /** Money that can be asked for. @param fund name of the fund @param terms what it may be used for, or null for money without restriction */
    public record Choice(Pot pot, String fund, String terms) { }

    /** By fund, money without restriction first. */
    @Requires(Permission.RECORD_BONDS)
    public List<Choice> choices() {
        OrganizationVault.Box box = shelf.box();
        Map<FundId, String> names = em.createQuery("select f from Fund f", Fund.class).setMaxResults(MOST).getResultList().stream().collect(Collectors.toMap(Fund::id, fund -> fund.terms(box).name()));
        return em.createQuery("select r from FundRestriction r order by r.freeMark desc, r.id.value", FundRestriction.class).setMaxResults(MOST).getResultList().stream()
            .map(one -> new Choice(new Pot(one.fund(), one.id()), names.get(one.fund()), one.terms(box)))
            .sorted(Comparator.comparing((Choice choice) -> choice.fund(), String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** The name of one fund. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_FUNDS)
    public String name(FundId id) {
        return shelf.fund(id).terms(shelf.box()).name();
    }

    /** Names of funds, by id. */
    @Requires(Permission.READ_BONDS)
    public Map<FundId, String> names() {
        OrganizationVault.Box box = shelf.box();
        return em.createQuery("select f from Fund f", Fund.class).setMaxResults(MOST).getResultList().stream().collect(Collectors.toMap(Fund::id, fund -> fund.terms(box).name()));
    }
}
