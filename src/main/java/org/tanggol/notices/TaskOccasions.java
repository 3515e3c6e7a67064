package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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

/** Open tasks with a day, for whoever does them: on the day before and on the day, which is that of their own clock. A task that gets another day or owner is reminded of again. */
@ApplicationScoped
@Transactional
class TaskOccasions implements Occasions {

    private static final int LOOKS_BACK = 30;
    /** A morning comes up to so much earlier than that of UTC in the zones there are. */
    private static final Duration AHEAD = Duration.ofHours(14);
    private static final List<Warning> WARNINGS = Warning.of(NoticeKind.TASK_DUE, "1,0");

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Override
    @Open("says what it is a source of")
    public Topic topic() {
        return Topic.TASK;
    }

    @Override
    @Open("a job must know whom it acts for before it can act for them; ids only")
    public Map<Receiver, List<UUID>> waiting(Instant now) {
        LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(LOOKS_BACK);
        LocalDate soon = LocalDate.ofInstant(now.plus(AHEAD), ZoneOffset.UTC);
        return Waiting.read(em, """
            select t.org_id, t.owner_id, t.id from task t
             where t.due_on between ? and ? and t.done_at is null and t.owner_id is not null and t.due_on >= (select date(s.since_at) from notice_since s where s.id = 2)
               and (select count(*) from notice n force index (notice_once_uk) where n.org_id = t.org_id and n.topic_id = t.id and n.member_id = t.owner_id and n.kind = 'TASK_DUE'
                     and (n.missed = 0 or n.until_at <= ?) and n.mark = date_format(t.due_on, '%Y-%m-%d')) < case when t.due_on <= ? then ? else 1 end
             order by t.due_on, t.id""", row -> true, first, soon.plusDays(1), LocalDateTime.ofInstant(now, ZoneOffset.UTC), soon, WARNINGS.size());
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

    private List<Occasion> find(Collection<UUID> ids) {
        if (ids.isEmpty() || !caller.may(Permission.READ_DOCKET) || !caller.may(Permission.READ_PEOPLE)) {
            return List.of();
        }
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select t.id.value, t.file, t.dueOn from Task t where t.owner = :me and t.doneAt is null and t.dueOn is not null and t.id.value in :ids and " + scope.on("t.file")
            + " order by t.dueOn, t.id.value", Object[].class)).setParameter("me", caller.member().value()).setParameter("ids", ids).setMaxResults(ids.size())
            .getResultList().stream().map(row -> occasion((UUID) row[0], (CaseFileId) row[1], (LocalDate) row[2], caller.zone())).toList();
    }

    private static Occasion occasion(UUID id, CaseFileId file, LocalDate day, ZoneId zone) {
        return new Occasion(Topic.TASK, id, file, day.toString(), Occasion.madeAt(id), day.plusDays(1).atStartOfDay(zone).toInstant(), day, zone, WARNINGS);
    }
}
