package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.access.Permission;

/** Whether the caller is on the team of a case today and sees its hearings: whoever only may look at it is told nothing unasked. */
@ApplicationScoped
class OnTeam {

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    boolean is(CaseFileId file) {
        return caller.may(Permission.READ_DOCKET) && access.level(file).isAtLeast(Level.SUMMARY) && isSeated(file);
    }

    private boolean isSeated(CaseFileId file) {
        return !em.createQuery("select a.id from Assignment a where a.file = :file and a.member = :me and a.endedOn is null and (a.lastDay is null or a.lastDay >= :today)")
            .setParameter("file", file).setParameter("me", caller.member().value()).setParameter("today", LocalDate.ofInstant(clock.instant(), caller.zone()))
            .setMaxResults(1).getResultList().isEmpty();
    }
}
