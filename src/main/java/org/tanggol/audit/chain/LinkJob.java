package org.tanggol.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tanggol.platform.jobs.Job;

/**
 * Lengthens the chain of every organization in which something happens, every two seconds, and writes a checkpoint where one is due. Of hundreds most
 * are still at any moment: they are looked at now and then.
 */
@ApplicationScoped
public class LinkJob implements Job {

    /** Name in the table of jobs; the verifier asks there when this job last ran. */
    static final String NAME = "audit-chain";

    private static final Duration EVERY = Duration.ofSeconds(2);
    /** Pages and requests are done in less; looked back this far every time. */
    private static final Duration SHORTLY = Duration.ofSeconds(20);
    /** No transaction takes longer; looked back this far every half minute. Every time would be to read all of a quarter of an hour each two seconds. */
    private static final Duration USUALLY = Duration.ofMinutes(15);
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
    /** For whatever takes longer: looked back this far now and then. */
    private static final Duration AT_MOST = Duration.ofHours(24);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);
    private static final Duration END_AT_LATEST = Duration.ofSeconds(20);
    /** Then it is another organization's turn: the first run after an update finds years of entries. */
    private static final int MOST_STEPS = 100;
    private static final Logger LOG = Logger.getLogger(LinkJob.class.getName());

    @Inject
    Linking linking;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Clock clock;

    private final Map<UUID, Instant> lookedBack = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> lookedFarBack = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> lookedAtEnd = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(String instance) {
        Instant now = clock.instant();
        Map<UUID, Instant> newest = linking.lively(USUALLY);
        for (UUID organization : linking.organizations()) {
            try {
                if (isTime(lookedFarBack, organization, NOW_AND_THEN, now)) {
                    if (lengthen(organization, AT_MOST, now)) {
                        lookedFarBack.put(organization, now);
                        // not all of them in the same moment from now on
                        lookedBack.putIfAbsent(organization, now.minusSeconds(Math.floorMod(organization.hashCode(), HALF_MINUTE.toSeconds())));
                    }
                } else if (newest.containsKey(organization) && isTime(lookedBack, organization, HALF_MINUTE, now)) {
                    if (lengthen(organization, USUALLY, now)) {
                        lookedBack.put(organization, now);
                    }
                } else if (newest.getOrDefault(organization, Instant.MIN).isAfter(now.minus(SHORTLY))) {
                    lengthen(organization, SHORTLY, now);
                }
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The audit chain of organization " + organization + " was not lengthened; it is tried again", e);
            }
        }
    }

    private static boolean isTime(Map<UUID, Instant> looked, UUID organization, Duration every, Instant now) {
        Instant before = looked.get(organization);
        return before == null || !before.plus(every).isAfter(now);
    }

    /** @return whether everything that was there has its place */
    private boolean lengthen(UUID organization, Duration back, Instant now) {
        Linking.Step step = new Linking.Step(0, null);
        int steps = 0;
        do {
            steps++;
            step = linking.link(organization, back, step.last());
            checkpoint(organization, step.linked() > 0, now);
        } while (step.isMore() && steps < MOST_STEPS);
        return !step.isMore();
    }

    /** Where nothing is new, another server may have lengthened the chain: looked at now and then. */
    private void checkpoint(UUID organization, boolean longer, Instant now) {
        Instant before = lookedAtEnd.get(organization);
        if (!longer && before != null && before.plus(END_AT_LATEST).isAfter(now)) {
            return;
        }
        lookedAtEnd.put(organization, now);
        Head head = linking.head(organization);
        if (head != null) {
            checkpoints.write(head);
        }
    }
}
