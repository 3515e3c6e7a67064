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
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;
import org.tanggol.docket.Hearing;
import org.tanggol.docket.HearingTime;

/** Hearings as occasions. One that has no day yet is none. */
@ApplicationScoped
@Transactional
class HearingOccasions implements Occasions {

    /** How many days after its day somebody still looks whether everybody was reminded. */
    private static final int LOOKS_BACK = 30;
    /** As the statement below writes the same. It names its indexes: before a server has counted what was just written, it reads whole organizations again and again. */
    private static final DateTimeFormatter MARK = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    /** A morning comes up to so much earlier than that of UTC in the zones there are, reminders begin at eight. */
    private static final Duration AHEAD = Duration.ofHours(6);
    private static final int WEEK = 7;
    static final List<Warning> WARNINGS = List.of(new Warning(NoticeKind.WEEK_BEFORE, WEEK), new Warning(NoticeKind.DAY_BEFORE, 1));

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
        return Topic.HEARING;
    }

    @Override
    @Open("a job must know whom it acts for before it can act for them; ids only")
    public Map<Receiver, List<UUID>> waiting(Instant now) {
        LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(LOOKS_BACK);
        LocalDate soon = LocalDate.ofInstant(now.plus(AHEAD), ZoneOffset.UTC);
        return Waiting.read(em, """
            select a.org_id, a.member_id, h.id from hearing h straight_join assignment a force index (assignment_once_uk) on a.org_id = h.org_id and a.file_id = h.file_id and a.ended_on is null
             where h.status in ('SCHEDULED', 'HELD') and h.court_day between ? and ? and a.began_on <= h.court_day
               and h.court_day >= (select date(s.since_at) from notice_since s where s.id = 1)
               and (select count(*) from notice n force index (notice_once_uk) where n.org_id = h.org_id and n.topic_id = h.id and n.member_id = a.member_id
                     and n.kind in ('WEEK_BEFORE', 'DAY_BEFORE') and (n.missed = 0 or n.until_at <= ?)
                     and n.mark = coalesce(date_format(h.starts_at, '%Y-%m-%dT%H:%i'), date_format(h.court_day, '%Y-%m-%d')))
                   < case when h.court_day <= ? then ? else 1 end
             order by h.court_day, h.id""", row -> true,
            first, soon.plusDays(WEEK), LocalDateTime.ofInstant(now, ZoneOffset.UTC), soon.plusDays(1), WARNINGS.size());
    }

    @Override
    @Open("called by a job as the receiver; the scope is what they may see")
    public List<Occasion> ofCaller(Collection<UUID> ids) {
        return find(ids, "h.status in (org.tanggol.docket.HearingStatus.SCHEDULED, org.tanggol.docket.HearingStatus.HELD)");
    }

    @Override
    @Open("called by a job as the receiver; the scope is what they may see")
    public List<Occasion> standing(Collection<UUID> ids) {
        return find(ids, "h.status = org.tanggol.docket.HearingStatus.SCHEDULED");
    }

    private List<Occasion> find(Collection<UUID> ids, String states) {
        if (ids.isEmpty() || !caller.may(Permission.READ_DOCKET) || !caller.may(Permission.READ_PEOPLE)) {
            return List.of();
        }
        CaseScope scope = access.summaries();
        return scope.bind(em.createQuery("""
            select h from Hearing h join Assignment a on a.file = h.file
             where a.member = :me and a.endedOn is null and (a.lastDay is null or a.lastDay >= :today) and a.beganOn <= h.time.day and h.id.value in :ids and\s""" + states + " and "
            + scope.on("h.file") + " order by h.time.day, h.id.value", Hearing.class))
            .setParameter("me", caller.member().value()).setParameter("today", LocalDate.ofInstant(clock.instant(), caller.zone())).setParameter("ids", ids).setMaxResults(ids.size())
            .getResultList().stream().map(HearingOccasions::occasion).toList();
    }

    static Occasion occasion(Hearing hearing) {
        LocalDate day = hearing.time().day().orElseThrow();
        Instant known = Occasion.madeAt(hearing.id().value());
        if (hearing.time() instanceof HearingTime.Exact exact) {
            Instant starts = exact.at().instant();
            return new Occasion(Topic.HEARING, hearing.id().value(), hearing.file(), LocalDateTime.ofInstant(starts, ZoneOffset.UTC).format(MARK), known, starts, day, exact.at().zone(), WARNINGS);
        }
        ZoneId zone = ((HearingTime.Control) hearing.time()).zone();
        return new Occasion(Topic.HEARING, hearing.id().value(), hearing.file(), day.toString(), known, day.plusDays(1).atStartOfDay(zone).toInstant(), day, zone, WARNINGS);
    }

    /** From when on nobody need hear of a change; null where no day is set. */
    static Instant until(Hearing hearing) {
        return hearing.time().day().isEmpty() ? null : occasion(hearing).until();
    }
}
