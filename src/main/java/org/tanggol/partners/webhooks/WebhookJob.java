package org.tanggol.partners.webhooks;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tanggol.platform.jobs.Job;

/** Looks at every endpoint every few seconds, at each by itself: one that takes its time keeps no other waiting. */
@ApplicationScoped
public class WebhookJob implements Job {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(WebhookJob.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    WebhookOrders orders;

    @Inject
    WebhookRound round;

    private final Set<WebhookId> busy = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(String instance) {
        for (WebhookOrders.Order order : orders.all()) {
            if (busy.add(order.endpoint())) {
                executor.submit(() -> look(order));
            }
        }
    }

    private void look(WebhookOrders.Order order) {
        try {
            round.of(order);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Webhook " + order.endpoint() + " was not served; it is looked at again", e);
        } finally {
            busy.remove(order.endpoint());
        }
    }
}
