package org.tanggol.partners.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends a test and waits for what is answered; between two transactions, so that nothing is held meanwhile. */
@ApplicationScoped
public class WebhookTesting {

    @Inject
    WebhookKeeping keeping;

    @Inject
    WebhookSending sending;

    @Inject
    WebhookDelivering delivering;

    /** @return id of the message; how it went is in the log of deliveries */
    public UUID test(WebhookId id) {
        Parcel parcel = keeping.test(id);
        delivering.sent(parcel.message(), sending.send(parcel));
        return parcel.message();
    }
}
