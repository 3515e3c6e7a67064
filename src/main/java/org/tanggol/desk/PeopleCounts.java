package org.tanggol.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.audit.Deeds;

/**
 * How many people each tab of the list holds. Counting goes through everybody of the organization, so the numbers stand until
 * somebody writes, or for five seconds, in which another server's writing comes in.
 */
@ApplicationScoped
class PeopleCounts {

    private static final Duration STANDS = Duration.ofSeconds(5);
    private static final int IN_MEMORY = 2_000;
    private static final String OPEN = "f.status = org.tanggol.people.CaseStatus.OPEN and ";
    private static final String IN_CUSTODY = "Stay s join CaseFile f on f.id = s.file where s.endedAt is null and " + OPEN;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Deeds deeds;

    @Inject
    Clock clock;

    private final Map<Whose, Counted> counted = new ConcurrentHashMap<>();

    /** @param member null for the numbers that are the same for everybody of the scope */
    private record Whose(MemberId member, Object scope) { }

    private record Counted(Map<ListFilter.View, Long> counts, long deeds, LocalDate day, Instant until) { }

    /** The scope has been decided by the caller. */
    Map<ListFilter.View, Long> of(CaseScope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        Map<ListFilter.View, Long> counts = new EnumMap<>(standing(scope, new Whose(null, scope.key()), today, () -> count(scope, today)));
        counts.putAll(standing(scope, new Whose(caller.member(), scope.key()), today, () -> mine(scope)));
        return counts;
    }

    private Map<ListFilter.View, Long> standing(CaseScope scope, Whose whose, LocalDate today, Supplier<Map<ListFilter.View, Long>> count) {
        Instant now = clock.instant();
        long done = deeds.number(scope.organization());
        Counted known = counted.get(whose);
        if (known == null || known.deeds() != done || !known.day().equals(today) || now.isAfter(known.until())) {
            if (counted.size() > IN_MEMORY) {
                counted.clear();
            }
            known = new Counted(count.get(), done, today, now.plus(STANDS));
            if (!deeds.isWriting()) {       // what this transaction has written may still be taken back
                counted.put(whose, known);
            }
        }
        return known.counts();
    }

    private Map<ListFilter.View, Long> mine(CaseScope scope) {
        return Map.of(ListFilter.View.MINE, scope.bind(em.createQuery("select count(distinct a.file.value) from Assignment a join CaseFile f on f.id = a.file"
            + " where a.member = :me and a.endedOn is null and " + OPEN + scope.on("a.file"), Long.class)).setParameter("me", caller.member().value()).getSingleResult());
    }

    /** One statement; each number by itself, along the index that leads to the fewest rows. */
    private Map<ListFilter.View, Long> count(CaseScope scope, LocalDate today) {
        Map<ListFilter.View, String> numbers = new EnumMap<>(ListFilter.View.class);
        numbers.put(ListFilter.View.DETAINED, "count(s.id.value) from " + IN_CUSTODY + scope.on("s.file"));
        numbers.put(ListFilter.View.UNLOCATED, "count(distinct s.file.value) from Stint t join t.stay s join CaseFile f on f.id = s.file where t.to is null and s.endedAt is null"
            + " and t.kind = org.tanggol.custody.StintKind.UNKNOWN and " + OPEN + scope.on("s.file"));
        numbers.put(ListFilter.View.HEARING_SOON, "count(distinct h.file.value) from Hearing h join CaseFile f on f.id = h.file"
            + " where h.status = org.tanggol.docket.HearingStatus.SCHEDULED and h.time.day between :today and :soon and " + OPEN + scope.on("h.file"));
        numbers.put(ListFilter.View.NO_LAWYER, "count(distinct s.file.value) from Assignment l join Stay s on s.file = l.file and s.endedAt is null join CaseFile f on f.id = l.file"
            + " where l.endedOn is null and l.part in (org.tanggol.work.Part.LAWYER_OF_RECORD, org.tanggol.work.Part.LAWYER) and " + OPEN + scope.on("l.file"));
        numbers.put(ListFilter.View.RELEASED, "count(distinct e.file.value) from Stay e join CaseFile f on f.id = e.file where e.endedAt is not null"
            + " and e.endKind <> org.tanggol.custody.EndKind.RECORDED_TWICE and not exists (select 1 from Stay o where o.file = e.file and o.endedAt is null) and "
            + OPEN + scope.on("e.file"));
        numbers.put(ListFilter.View.EVERYBODY, "count(f.id.value) from CaseFile f where " + OPEN + scope.on("f.id"));
        StringBuilder query = new StringBuilder();
        numbers.forEach((view, number) -> query.append(query.isEmpty() ? "select (select " : ", (select ").append(number).append(')'));
        Object[] row = scope.bind(em.createQuery(query + " from Organization one where one.id = :organization", Object[].class))
            .setParameter("today", today).setParameter("soon", today.plusDays(PeopleList.SOON_DAYS))
            .setParameter("organization", scope.organization()).getSingleResult();
        Map<ListFilter.View, Long> counts = new EnumMap<>(ListFilter.View.class);
        numbers.keySet().forEach(view -> counts.put(view, ((Number) row[counts.size()]).longValue()));
        counts.computeIfPresent(ListFilter.View.NO_LAWYER, (view, withLawyer) -> counts.get(ListFilter.View.DETAINED) - withLawyer);
        return counts;
    }
}
