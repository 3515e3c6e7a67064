package org.tanggol.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Lists that members keep: their own, and those colleagues share. */
@ApplicationScoped
@Transactional
public class SavedViews {

    private static final int MOST = 30;
    private static final String TABLE = "saved_view";
    private static final String NAME = "name_p2";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    OrganizationVault vault;

    /** @param mine whether the caller made it and may drop it */
    public record SavedView(UUID id, String name, String query, boolean shared, boolean mine) { }

    /** The caller's own and those colleagues share; a guest has none. */
    @Requires(Permission.READ_PEOPLE)
    public List<SavedView> mine(String list) {
        if (caller.standing().isGuest()) {
            return List.of();
        }
        UUID me = caller.member().value();
        OrganizationVault.Box box = vault.of(caller.organization());
        return em.createQuery("select v from SavedView v where v.list = :list and (v.owner = :me or v.shared = true) order by v.id",
            org.tanggol.desk.SavedView.class).setParameter("list", list).setParameter("me", me).setMaxResults(MOST).getResultList().stream()
            .map(v -> new SavedView(v.id(), box.open(TABLE, NAME, v.id(), v.name()), v.query(), v.shared(), v.owner().equals(me)))
            .sorted(Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER).thenComparing(SavedView::id)).toList();
    }

    /** @throws RuleViolation TOO_MANY_VIEWS beyond thirty, NOT_PERMITTED to a guest */
    @Requires(Permission.READ_PEOPLE)
    public void save(String list, String name, String query, boolean shared) {
        if (caller.standing().isGuest()) {
            throw new RuleViolation(Rule.NOT_PERMITTED);
        }
        String clean = Checks.requiredText(name, "viewName", 60);
        if (mine(list).size() >= MOST) {
            throw new RuleViolation(Rule.TOO_MANY_VIEWS, "viewName", MOST);
        }
        UUID id = Ids.next();
        em.persist(new org.tanggol.desk.SavedView(id, list, vault.of(caller.organization()).close(TABLE, NAME, id, clean), query, caller.member(), shared));
    }

    @Requires(Permission.READ_PEOPLE)
    public void drop(UUID id) {
        em.createQuery("delete from SavedView v where v.id = :id and v.owner = :me").setParameter("id", id).setParameter("me", caller.member().value()).executeUpdate();
    }
}
