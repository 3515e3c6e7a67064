package org.tanggol.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Volunteers of the caller's organization, and what was recorded of them. */
@ApplicationScoped
class VolunteerShelf {

    private static final int MOST = 10_000;
    private static final int MOST_PAPERS = 100_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    OrganizationVault vault;

    /** @throws RuleViolation NOT_FOUND */
    Volunteer get(VolunteerId id) {
        return em.createQuery("select v from Volunteer v where v.id = :id", Volunteer.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    List<Volunteer> all() {
        return em.createQuery("select v from Volunteer v order by v.addedAt, v.id.value", Volunteer.class).setMaxResults(MOST).getResultList();
    }

    /** Columns of those in a state: thousands are read for one match, and nothing of them is changed. */
    List<Object[]> in(VolunteerState state) {
        return em.createQuery("select v.id.value, v.member, v.profile.bytes, v.accessUntil, v.version from Volunteer v where v.state = :state order by v.addedAt, v.id.value", Object[].class)
            .setParameter("state", state).setMaxResults(MOST).getResultList();
    }

    /** Columns of papers that hold on a day or later. */
    List<Object[]> papersSince(LocalDate day) {
        return em.createQuery("select p.volunteer.value, p.kind, p.doneOn, p.expiresOn from VolunteerPaper p where p.expiresOn is null or p.expiresOn >= :day order by p.doneOn desc, p.id", Object[].class)
            .setParameter("day", day).setMaxResults(MOST_PAPERS).getResultList();
    }

    List<Volunteer> of(MemberId member) {
        return em.createQuery("select v from Volunteer v where v.member = :member order by v.id.value", Volunteer.class).setParameter("member", member.value()).setMaxResults(1).getResultList();
    }

    /** The last one in front. */
    List<VolunteerPaper> papers() {
        return em.createQuery("select p from VolunteerPaper p order by p.doneOn desc, p.recordedAt desc, p.id", VolunteerPaper.class).setMaxResults(MOST_PAPERS).getResultList();
    }

    /** The last one in front. */
    List<VolunteerPaper> papers(VolunteerId id) {
        return em.createQuery("select p from VolunteerPaper p where p.volunteer = :id order by p.doneOn desc, p.recordedAt desc, p.id", VolunteerPaper.class).setParameter("id", id).setMaxResults(500).getResultList();
    }

    void add(Object row) {
        em.persist(row);
    }

    OrganizationVault.Box box() {
        return vault.of(caller.organization());
    }

    VolunteerRow row(Volunteer volunteer, List<VolunteerPaper> papers, OrganizationVault.Box box) {
        return new VolunteerRow(volunteer.id(), volunteer.member(), volunteer.state(), volunteer.profile(box), volunteer.accessUntil(), papers.stream().map(VolunteerPaper::row).toList(), volunteer.version());
    }
}
