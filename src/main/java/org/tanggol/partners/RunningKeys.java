package org.tanggol.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tanggol.access.Caller;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The idempotency keys whose first request runs now: the second one is told at once and waits for no lock. */
@ApplicationScoped
public class RunningKeys {

    @Inject
    Caller caller;

    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Does the deed unless one under the same key of the same program runs. @throws RuleViolation IDEMPOTENCY_KEY_IN_USE */
    public <T> T alone(String key, Supplier<T> deed) {
        String name = caller.organization() + " " + caller.standing().client() + " " + key;
        if (!running.add(name)) {
            throw new RuleViolation(Rule.IDEMPOTENCY_KEY_IN_USE);
        }
        try {
            return deed.get();
        } finally {
            running.remove(name);
        }
    }
}
