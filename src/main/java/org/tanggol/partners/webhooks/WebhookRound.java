package org.tanggol.partners.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;
import org.tanggol.members.ActingLater;

/** One look at one endpoint: makes messages of what has changed, and sends what is due until one attempt fails. */
@ApplicationScoped
public class WebhookRound {

    private static final int AT_ONCE = 100;

    @Inject
    ActingLater actors;

    @Inject
    WebhookQueueing queueing;

    @Inject
    WebhookDelivering delivering;

    @Inject
    WebhookSending sending;

    @Inject
    Caller caller;

    /** Does nothing for a program whose access has been withdrawn. */
    @ActivateRequestContext
    public void of(WebhookOrders.Order order) {
        Optional<Standing> program = actors.standing(order.organization(), null, order.client());
        if (program.isEmpty() || !program.get().permissions().contains(Permission.READ_DOCKET)) {
            return;
        }
        caller.is(program.get());
        boolean more = true;
        while (more) {
            more = queueing.gather(order.endpoint());
        }
        for (UUID message : delivering.due(order.endpoint(), AT_ONCE)) {
            Optional<Parcel> parcel = delivering.take(message);
            if (parcel.isPresent()) {
                Attempted attempt = sending.send(parcel.get());
                delivering.sent(message, attempt);
                if (!attempt.isAccepted()) {
                    return;     // whoever cannot answer is not asked a hundred times in a row
                }
            }
        }
    }
}
