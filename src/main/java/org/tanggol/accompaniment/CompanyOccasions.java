package org.tanggol.accompaniment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.notices.NoticeKind;
import org.tanggol.notices.Occasion;
import org.tanggol.notices.Occasions;
import org.tanggol.notices.Receiver;
import org.tanggol.notices.Topic;
import org.tanggol.notices.Warning;

/**
 * What volunteers have said they come to, on the day before. The message is the same for everything that is coming and names nothing; what it is stands on their page. Volunteers see no
 * cases, so nothing stands in their inbox.
 */
@ApplicationScoped
@Transactional
class CompanyOccasions implements Occasions {

    private static final DateTimeFormatter MARK = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final Duration AHEAD = Duration.ofDays(2);
    private static final int MOST = 5_000;
    private static final List<Warning> WARNINGS = List.of(new Warning(NoticeKind.DAY_BEFORE, 1));

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Override
    @Open("says what it is a source of")
    public Topic topic() {
        return Topic.COMPANY;
    }

    @Override
    @Open("a job must know whom it acts for before it can act for them; ids only")
    public Map<Receiver, List<UUID>> waiting(Instant now) {
        Map<Receiver, List<UUID>> waiting = new LinkedHashMap<>();
        List<?> rows = em.createNativeQuery("""
            select i.org_id, v.member_id, i.id from accompaniment_request r
              join accompaniment_invitation i on i.org_id = r.org_id and i.request_id = r.id and i.state = 'ACCEPTED'
              join volunteer v on v.org_id = i.org_id and v.id = i.volunteer_id and v.member_id is not null
             where r.starts_at between :now and :soon and r.called_off_at is null
               and not exists (select 1 from notice n where n.org_id = i.org_id and n.topic_id = i.id and n.member_id = v.member_id and n.kind = 'DAY_BEFORE'
                     and n.mark = date_format(r.starts_at, '%Y-%m-%dT%H:%i'))
             order by r.starts_at, i.id""").setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC)).setParameter("soon", LocalDateTime.ofInstant(now.plus(AHEAD), ZoneOffset.UTC)).setMaxResults(MOST)
            .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            waiting.computeIfAbsent(new Receiver(new OrganizationId(id(cells[0])), new MemberId(id(cells[1]))), nobody -> new ArrayList<>()).add(id(cells[2]));
        }
        return waiting;
    }

    private static UUID id(Object bytes) {
        ByteBuffer buffer = ByteBuffer.wrap((byte[]) bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    @Open("called by a job as the receiver; only what they were asked for themselves")
    public List<Occasion> ofCaller(Collection<UUID> ids) {
        return find(ids);
    }

    @Override
    @Open("called by a job as the receiver; only what they were asked for themselves")
    public List<Occasion> standing(Collection<UUID> ids) {
        return find(ids);
    }

    private List<Occasion> find(Collection<UUID> ids) {
        if (ids.isEmpty() || !caller.may(Permission.ACCOMPANY)) {
            return List.of();
        }
        return em.createQuery("""
            select i, r.startsAt, r.zone from CompanyInvitation i join AccompanimentRequest r on r.id = i.request join Volunteer v on v.id = i.volunteer
             where v.member = :me and v.state = org.tanggol.volunteers.VolunteerState.CLEARED and i.state = org.tanggol.accompaniment.InvitationState.ACCEPTED and r.calledOffAt is null
               and i.id.value in :ids order by r.startsAt, i.id.value""", Object[].class).setParameter("me", caller.member().value()).setParameter("ids", ids).setMaxResults(ids.size())
            .getResultList().stream().map(row -> occasion((Invitation) row[0], (Instant) row[1], ZoneId.of((String) row[2]))).toList();
    }

    private static Occasion occasion(Invitation invitation, Instant startsAt, ZoneId zone) {
        return new Occasion(Topic.COMPANY, invitation.id().value(), invitation.file(), LocalDateTime.ofInstant(startsAt, ZoneOffset.UTC).format(MARK), invitation.answeredAt(), startsAt,
            startsAt.atZone(zone).toLocalDate(), zone, WARNINGS);
    }
}
