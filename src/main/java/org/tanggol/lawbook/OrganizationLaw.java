package org.tanggol.lawbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.access.Caller;
import org.tanggol.access.OrganizationId;
import org.tanggol.deadlines.Closure;
import org.tanggol.deadlines.CourtCalendar;
import org.tanggol.deadlines.Deadlines;
import org.tanggol.deadlines.RuleBook;
import org.tanggol.docket.LawInForce;

/**
 * The law of each organization, in memory for five seconds at most; what is changed on this server holds at once. Where an organization has no file of its own, the rules that come with the
 * program hold.
 */
@ApplicationScoped
class OrganizationLaw implements LawInForce {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final RuleBook BUNDLED = RuleBook.bundled();
    private static final CourtCalendar HOLIDAYS = CourtCalendar.bundled();

    @Inject
    LawReading reading;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private record Law(Instant read, String version, List<Closure> closures, Deadlines deadlines) { }

    private final Map<OrganizationId, Law> laws = new ConcurrentHashMap<>();

    @Override
    public Deadlines now() {
        return laws.compute(caller.organization(), (organization, known) -> known != null && clock.instant().isBefore(known.read().plus(FRESH)) ? known : read(known)).deadlines();
    }

    private Law read(Law known) {
        LawReading.Found found = reading.found();
        if (known != null && known.version().equals(found.version()) && known.closures().equals(found.closures())) {
            return new Law(clock.instant(), known.version(), known.closures(), known.deadlines());
        }
        RuleBook book = found.version().equals(BUNDLED.version()) ? BUNDLED
            : known != null && known.version().equals(found.version()) ? known.deadlines().book() : RuleBook.parse(reading.yaml());
        return new Law(clock.instant(), found.version(), found.closures(), new Deadlines(book, HOLIDAYS.with(found.closures())));
    }

    /** It has been changed here. */
    void changed() {
        laws.remove(caller.organization());
    }
}
