package org.tanggol.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.notices.InboxQueries;

/** The number beside the inbox, which stands on every page: kept in memory for ten seconds, so that no page has to count. */
@ApplicationScoped
class UnseenCount {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 5_000;

    @Inject
    InboxQueries inbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private record Reader(OrganizationId organization, MemberId member) { }

    private record Count(Instant read, long unseen) { }

    private final Map<Reader, Count> counts = new ConcurrentHashMap<>();

    long get() {
        Reader reader = reader();
        Instant now = clock.instant();
        Count count = counts.get(reader);
        if (count == null || count.read().plus(FRESH).isBefore(now) || count.read().isAfter(now)) {
            if (counts.size() > MOST) {
                counts.clear();
            }
            count = new Count(now, inbox.unseen());
            counts.put(reader, count);
        }
        return count.unseen();
    }

    /** The caller has seen something. */
    void forget() {
        counts.remove(reader());
    }

    private Reader reader() {
        return new Reader(caller.organization(), caller.member());
    }
}
