package org.tanggol.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;

/** Numbers beside entries of the menu, which stand on every page: kept in memory for ten seconds, so that no page has to count. */
@ApplicationScoped
class KeptCount {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 5_000;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What is counted. */
    enum Of { NOTICES, FAMILY_MESSAGES, COMPANY }

    private record Reader(Of what, OrganizationId organization, MemberId member) { }

    private record Count(Instant read, long number) { }

    private final Map<Reader, Count> counts = new ConcurrentHashMap<>();

    /** @param read counts, when nothing fresh is in memory */
    long get(Of what, LongSupplier read) {
        Reader reader = reader(what);
        Instant now = clock.instant();
        Count count = counts.get(reader);
        if (count == null || count.read().plus(FRESH).isBefore(now) || count.read().isAfter(now)) {
            if (counts.size() > MOST) {
                counts.clear();
            }
            count = new Count(now, read.getAsLong());
            counts.put(reader, count);
        }
        return count.number();
    }

    /** The caller has changed it. */
    void forget(Of what) {
        counts.remove(reader(what));
    }

    private Reader reader(Of what) {
        return new Reader(what, caller.organization(), caller.member());
    }
}
