package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.merging.PeopleMerged;
import org.tanggol.merging.PeopleParted;

/** Puts the next deadline of a case beside its file, in the transaction of whatever changed its deadlines: so that pages about a person need not ask for them. */
@ApplicationScoped
class NextDueSettling {

    @PersistenceContext
    EntityManager em;

    /** After every change of a deadline of this file. */
    void settle(CaseFileId file) {
        List<Object[]> next = em.createQuery("select d.firstOn, d.family from Deadline d where d.file = :file and d.status = org.tanggol.docketing.DeadlineStatus.OPEN"
            + " and d.watched = false and d.firstOn is not null order by d.firstOn, d.id.value", Object[].class).setParameter("file", file).setMaxResults(1).getResultList();
        LocalDate on = next.isEmpty() ? null : (LocalDate) next.get(0)[0];
        String family = next.isEmpty() ? null : (String) next.get(0)[1];
        em.createQuery("update CaseFile f set f.nextDueOn = :on, f.nextDueFamily = :family where f.id = :file").setParameter("on", on).setParameter("family", family)
            .setParameter("file", file).executeUpdate();
    }

    void join(@Observes PeopleMerged merged) {
        settle(merged.kept());
    }

    void part(@Observes PeopleParted parted) {
        settle(parted.kept());
        settle(parted.back());
    }
}
