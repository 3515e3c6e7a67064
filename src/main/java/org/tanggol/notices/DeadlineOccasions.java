package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;

/**
 * Open deadlines that are ours to keep, on the day to act by, for the team of the case, so many days before as its rule names. A date of law has no zone: its day is that of whoever is reminded. Another day to act by is another
 * time of the same deadline, so a moved one is reminded of again.
 */
@ApplicationScoped
@Transactional
class DeadlineOccasions implements Occasions {

    private static final int LOOKS_BACK = 30;
    private static final Duration AHEAD = Duration.ofHours(14);

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Override
    @Open("says what it is a source of")
    public Topic topic() {
        return Topic.DEADLINE;
    }

    @Override
    @Open("a job must know whom it acts for before it can act for them; ids only")
    public Map<Receiver, List<UUID>> waiting(Instant now) {
        LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(LOOKS_BACK);
        LocalDate soon = LocalDate.ofInstant(now.plus(AHEAD), ZoneOffset.UTC);
        return Waiting.read(em, """
            select a.org_id, a.member_id, d.id, d.first_on, d.warn_days,
                   (select count(*) from notice n force index (notice_once_uk) where n.org_id = d.org_id and n.topic_id = d.id and n.member_id = a.member_id and n.kind = 'DEADLINE_AHEAD'
                     and find_in_set(n.days_before, d.warn_days) > 0 and (n.missed = 0 or n.until_at <= ?) and n.mark = date_format(d.first_on, '%Y-%m-%d')) as told
              from deadline d straight_join assignment a force index (assignment_once_uk) on a.org_id = d.org_id and a.file_id = d.file_id and a.ended_on is null
             where d.status = 'OPEN' and d.watched = 0 and d.warn_from <= ? and d.first_on >= ? and a.began_on <= d.first_on
               and d.first_on >= (select date(s.since_at) from notice_since s where s.id = 1)
             order by d.first_on, d.id""", row -> row.getInt("told") < due(row.getString("warn_days"), row.getObject("first_on", LocalDate.class), soon),
            LocalDateTime.ofInstant(now, ZoneOffset.UTC), soon, first);
    }

    private static long due(String days, LocalDate first, LocalDate soon) {
        return Warning.of(NoticeKind.DEADLINE_AHEAD, days).stream().filter(warning -> !warning.on(first).isAfter(soon)).count();
    }

    @Override
    @Open("called by a job as the receiver; the scope is what they may see")
    public List<Occasion> ofCaller(Collection<UUID> ids) {
        return find(ids);
    }

    @Override
    @Open("called by a job as the receiver; the scope is what they may see")
    public List<Occasion> standing(Collection<UUID> ids) {
        return find(ids);
    }

    /** Of the cases that the caller may read in full: a summary shows no deadlines. */
    private List<Occasion> find(Collection<UUID> ids) {
        if (ids.isEmpty() || !caller.may(Permission.READ_DOCKET) || !caller.may(Permission.READ_PEOPLE)) {
            return List.of();
        }
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("""
            select d.id.value, d.file, d.firstOn, d.warnDays from Deadline d join Assignment a on a.file = d.file
             where a.member = :me and a.endedOn is null and (a.lastDay is null or a.lastDay >= :today) and a.beganOn <= d.firstOn and d.id.value in :ids and d.watched = false
               and d.status = org.tanggol.docketing.DeadlineStatus.OPEN and\s""" + scope.on("d.file") + " order by d.firstOn, d.id.value", Object[].class))
            .setParameter("me", caller.member().value()).setParameter("today", LocalDate.ofInstant(clock.instant(), caller.zone())).setParameter("ids", ids).setMaxResults(ids.size())
            .getResultList().stream().map(row -> occasion((UUID) row[0], (CaseFileId) row[1], (LocalDate) row[2], (String) row[3], caller.zone())).toList();
    }

    private static Occasion occasion(UUID id, CaseFileId file, LocalDate day, String days, ZoneId zone) {
        return new Occasion(Topic.DEADLINE, id, file, day.toString(), Occasion.madeAt(id), day.plusDays(1).atStartOfDay(zone).toInstant(), day, zone,
            Warning.of(NoticeKind.DEADLINE_AHEAD, days));
    }
}
