package org.tanggol.accompaniment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.reference.Towns;
import org.tanggol.volunteers.Roster;
import org.tanggol.volunteers.VolunteerId;
import org.tanggol.volunteers.VolunteerRow;

/** Reading requests for company: of a case by its team, or all by who fills them. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening texts writes an audit row
public class CompanyQueries {

    @Inject
    CompanyShelf shelf;

    @Inject
    Roster roster;

    @Inject
    Towns towns;

    @Inject
    CaseAccess access;

    @Inject
    Clock clock;

    /** Of one case, the latest in front. @throws org.tanggol.platform.RuleViolation NOT_FOUND */
    @Requires(Permission.REQUEST_COMPANY)
    public List<RequestRow> of(CaseFileId file) {
        return shelf.open(access.toRead(file), shelf.of(file), true);
    }

    /** One of a case the caller may read. @throws org.tanggol.platform.RuleViolation NOT_FOUND */
    @Requires(Permission.REQUEST_COMPANY)
    public RequestRow one(AccompanimentRequestId id) {
        AccompanimentRequest request = shelf.get(id);
        return shelf.open(access.toRead(request.file()), List.of(request), true).get(0);
    }

    /** All that are to come, the next in front; of the cases no more than what was written for company. */
    @Requires(Permission.FILL_REQUESTS)
    public List<RequestRow> board() {
        List<AccompanimentRequest> coming = shelf.coming(clock.instant());
        return shelf.open(access.toCompany(coming.stream().map(AccompanimentRequest::file).collect(Collectors.toSet())), coming, true);
    }

    /** How many of {@link #board} miss somebody. */
    @Requires(Permission.FILL_REQUESTS)
    public long countToFill() {
        return shelf.countOpen(clock.instant());
    }

    /** Names of those who were asked, and whoever else is on the register. */
    @Requires(Permission.FILL_REQUESTS)
    public Map<VolunteerId, VolunteerRow> names() {
        return roster.all().stream().collect(Collectors.toMap(VolunteerRow::id, row -> row));
    }

    /**
     * Who fits, the best in front, with what they have done so far; those who were asked are left out.
     *
     * @param mostMiles nobody farther away
     * @throws org.tanggol.platform.RuleViolation NOT_FOUND
     */
    @Requires(Permission.FILL_REQUESTS)
    public Fits fits(AccompanimentRequestId id, int mostMiles) {
        AccompanimentRequest request = shelf.get(id);
        RequestRow row = shelf.open(access.toCompany(Set.of(request.file())), List.of(request), false).get(0);
        Set<VolunteerId> asked = row.invited().stream().filter(one -> one.state().isStanding()).map(RequestRow.Invited::volunteer).collect(Collectors.toSet());
        List<VolunteerRow> cleared = roster.cleared(row.beThere().toLocalDate());
        Instant from = row.startsAt().minus(Duration.ofMinutes(row.early()));
        Need need = new Need(row.kind(), row.languages(), row.relays(), towns.of(row.shown().town(), row.shown().state()).orElse(null), row.beThere(), row.minutes() + row.early(), row.driver(),
            shelf.busy(id, from, row.endsAt()));
        List<Fit> fits = Matching.of(need, cleared.stream().filter(one -> !asked.contains(one.id())).toList(), mostMiles);
        Map<VolunteerId, CompanyShelf.Deeds> deeds = shelf.deeds();
        return new Fits(fits, cleared.size(), deeds.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> new Deeds(entry.getValue().times(), entry.getValue().last(), entry.getValue().minutes()))));
    }

    /** @param cleared how many there are altogether @param deeds by volunteer; missing for who has done nothing yet */
    public record Fits(List<Fit> fits, int cleared, Map<VolunteerId, Deeds> deeds) { }

    /** What somebody has done so far. @param last when they last reported */
    public record Deeds(long times, Instant last, long minutes) { }
}
