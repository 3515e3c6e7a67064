package org.tanggol.partners;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** What each program has left. In memory: a start of the server begins anew. */
@ApplicationScoped
public class Quotas {

    private static final String PROPERTY = "tanggol.api.limit";
    private static final String USUAL = "600/60,60/1";

    private final List<Window> windows = Window.read(ConfigProvider.getConfig().getOptionalValue(PROPERTY, String.class).orElse(USUAL));
    private final Map<String, Quota> quotas = new ConcurrentHashMap<>();

    /** Counts a request of a program. */
    public Allowance take(String client) {
        return quota(client).take();
    }

    /** The request does not count after all. */
    public void giveBack(String client) {
        quota(client).giveBack();
    }

    private Quota quota(String client) {
        return quotas.computeIfAbsent(client, id -> new Quota(windows, TimeMeter.SYSTEM_NANOTIME));
    }
}
