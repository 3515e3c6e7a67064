package org.tanggol.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tanggol.portal.PortalHouses;

/** Whom somebody can call who has not shown a code: the hotlines of the organizations here. Asked once a minute. */
@ApplicationScoped
class HelpLines {

    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    PortalHouses houses;

    @Inject
    Clock clock;

    /** @param house name of the organization */
    record Line(String house, String phone) { }

    /** @param demo whether everybody here is fictional */
    record Known(List<Line> lines, boolean demo) { }

    private record Read(Instant at, Known known) { }

    private volatile Read read;

    Known known() {
        Read last = read;
        Instant now = clock.instant();
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            List<PortalHouses.House> all = houses.all();
            List<Line> lines = all.stream().filter(house -> house.phone() != null).map(house -> new Line(house.name(), house.phone())).toList();
            last = new Read(now, new Known(lines, !all.isEmpty() && all.stream().allMatch(PortalHouses.House::demo)));
            read = last;
        }
        return last.known();
    }
}
