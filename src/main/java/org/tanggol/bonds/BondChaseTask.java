package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Open;
import org.tanggol.work.TeamAndNotes;

/** Makes the task, once for each time that patience has run out, whichever server comes first. */
@ApplicationScoped
@Transactional
public class BondChaseTask {

    @PersistenceContext
    EntityManager em;

    @Inject
    BondShelf shelf;

    @Inject
    BondRecording recording;

    @Inject
    TeamAndNotes work;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @throws org.tanggol.platform.RuleViolation NOT_FOUND where the one acted for may not see the case any more */
    @Open("a job acts for somebody who knew of the bond, and is asked here whether they may see it")
    public void make(BondChaseOrders.Order order, LocalDate today) {
        Bond bond = shelf.lock(order.bond());
        FileAdmission admitted = access.toSummarize(bond.file());
        if (bond.funding() != order.funding() || !bond.since().equals(order.since())) {
            return;     // it has moved meanwhile
        }
        int made = em.createNativeQuery("insert ignore into bond_chase (org_id, bond_id, since_on, round, made_at) values (?, ?, ?, ?, ?)").setParameter(1, caller.organization().value())
            .setParameter(2, bond.id().value()).setParameter(3, order.since()).setParameter(4, order.round()).setParameter(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).executeUpdate();
        if (made == 1) {
            work.task(admitted, recording.words("bond.chase." + order.funding(), ChronoUnit.DAYS.between(order.since(), today)), null, today);
        }
    }
}
