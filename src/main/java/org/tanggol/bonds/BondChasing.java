package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Standing;
import org.tanggol.members.ActingLater;
import org.tanggol.platform.RuleViolation;

/** One round over all organizations: for each bond whose money has been too long where it is, a task. Any number of servers may run it. */
@ApplicationScoped
public class BondChasing {

    private static final Logger LOG = Logger.getLogger(BondChasing.class.getName());

    @Inject
    BondChaseOrders orders;

    @Inject
    BondChaseTask tasks;

    @Inject
    ActingLater actors;

    @Inject
    Caller caller;

    @Inject
    BondChasing self;

    /** @param today where the server is */
    public void round(LocalDate today) {
        for (BondChaseOrders.Order order : orders.due(today)) {
            try {
                self.chase(order, today);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Bond " + order.bond() + " was not asked after; it is tomorrow", e);
            }
        }
    }

    /** In the name of the first who may; where nobody who knew of it is left, whoever keeps the funds sees it on their page all the same. */
    @ActivateRequestContext
    public void chase(BondChaseOrders.Order order, LocalDate today) {
        for (MemberId actor : order.actors()) {
            Optional<Standing> standing = actors.standing(order.organization(), actor, null);
            if (standing.isPresent()) {
                caller.is(standing.get());
                try {
                    tasks.make(order, today);
                    return;
                } catch (RuleViolation notTheirs) {
                    LOG.log(Level.FINE, "Somebody who knew of a bond may not see it any more", notTheirs);
                }
            }
        }
    }
}
