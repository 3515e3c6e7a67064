package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Role;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.Unattended;
import org.tanggol.members.Directory;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Speech;
import org.tanggol.platform.faces.Words;

/** What is due to leave, and what became of it: before and after the sending, which is in no transaction. */
@ApplicationScoped
@Transactional
public class NoticeDelivering {

    /** How long a message that is being sent is nobody else's: longer than any attempt. */
    static final Duration HELD = Duration.ofMinutes(2);

    @PersistenceContext
    EntityManager em;

    @Inject
    Instance<Occasions> sources;

    @Inject
    OnTeam team;

    @Inject
    ChoiceShelf shelf;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    /** A message that this server has taken for sending. */
    public record Taken(Receiver receiver, UUID message) { }

    /**
     * Takes messages whose time has come, of every organization. What another server is taking in this instant is passed over. Times that lie further ahead
     * than any wait were written by a clock that ran ahead, and are not waited for.
     */
    @Open("a job must know for whom it acts before it can act for them; ids only")
    public List<Taken> take(int limit, Instant now) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            List<Taken> taken = new ArrayList<>();
            try (PreparedStatement select = prepared(connection, "select org_id, member_id, id from notice_message where state = 'PENDING' and (next_at <= ? or attempts > 0 and next_at > ?)"
                    + " and (held_until is null or held_until <= ? or held_until > ?) order by next_at, id limit " + limit + " for update skip locked",
                    now, now.plus(Retries.LONGEST), now, now.plus(HELD)); ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taken.add(new Taken(new Receiver(new OrganizationId(Waiting.uuid(rows.getBytes(1))), new MemberId(Waiting.uuid(rows.getBytes(2)))),
                        Waiting.uuid(rows.getBytes(3))));
                }
            }
            for (Taken one : taken) {
                try (PreparedStatement hold = prepared(connection, "update notice_message set held_until = ? where org_id = ? and id = ?", now.plus(HELD),
                        one.receiver().organization().value(), one.message())) {
                    hold.executeUpdate();
                }
            }
            return taken;
        });
    }

    /** Gives a message back that was taken and not sent. */
    @Open("called by the job that took it; it shows nothing")
    public void giveBack(Taken taken) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement free = prepared(connection, "update notice_message set held_until = null where org_id = ? and id = ? and state = 'PENDING'",
                    taken.receiver().organization().value(), taken.message())) {
                free.executeUpdate();
            }
        });
    }

    /** The receiver has left, is shut out or travels: nothing leaves. */
    @Open("called by the job that took it; it shows nothing")
    public void drop(Taken taken, Instant now) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement drop = prepared(connection, "update notice_message set state = 'OVERTAKEN', held_until = null, ended_at = ? where org_id = ? and id = ? and state = 'PENDING'",
                    now, taken.receiver().organization().value(), taken.message())) {
                drop.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, BatchInsert.plain(values[i]));
        }
        return statement;
    }

    /** What to send and where to; empty when nothing of it is so any more, or it is no longer for the receiver to know. */
    @Open("called by the job as the receiver, who gets what is theirs to know today")
    public Optional<Parcel> prepare(UUID id, Instant now) {
        NoticeMessage message = em.find(NoticeMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (message == null || !message.isPending()) {
            return Optional.empty();
        }
        long things = things(id);
        if (things == 0) {
            message.overtake(now);
            return Optional.empty();
        }
        Speech speech = new Speech(Words.of(caller.locale()), caller.locale(), LocalDate.ofInstant(now, caller.zone()));
        String to = message.channel() == Channel.EMAIL ? directory.colleague(caller.member()).email() : shelf.ofCaller().phone();
        return Optional.of(new Parcel(id, message.channel(), to, caller.locale(), speech.of("notice.subject"), speech.of("notice.message." + message.about(), things)));
    }

    /** How many of the message's notices are still so, and still for the receiver to know. */
    private long things(UUID message) {
        List<Object[]> rows = em.createQuery("select n.topic, n.topicId, n.mark, n.kind, n.file from Notice n where n.message = :message", Object[].class).setParameter("message", message).getResultList();
        long things = rows.stream().filter(row -> !((NoticeKind) row[3]).isReminder() && isFor((NoticeKind) row[3], (CaseFileId) row[4])).count();
        for (Occasions source : sources) {
            List<Object[]> reminders = rows.stream().filter(row -> row[0] == source.topic() && ((NoticeKind) row[3]).isReminder()).toList();
            Map<UUID, String> marks = new HashMap<>();
            source.standing(reminders.stream().map(row -> (UUID) row[1]).distinct().toList()).forEach(occasion -> marks.put(occasion.id(), occasion.mark()));
            things += reminders.stream().filter(row -> row[2].equals(marks.get(row[1]))).count();
        }
        return things;
    }

    private boolean isFor(NoticeKind news, CaseFileId file) {
        return news == NoticeKind.OFFICE ? caller.standing().roles().contains(Role.ORGANIZATION_ADMINISTRATOR) : team.is(file);
    }

    /** Writes down how an attempt went. */
    @Open("called after the sending, by whoever was let to send")
    public void sent(UUID id, Outcome how, Instant now) {
        NoticeMessage message = em.find(NoticeMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (!message.isPending()) {
            return;     // another server has sent it too, because this one took longer than it may: the receiver's end knows the id
        }
        message.tried(how, now);
        if (message.hasFailed()) {
            em.flush();
            em.unwrap(Session.class).doWork(connection ->
                Unattended.record(connection, caller.organization().value(), AuditAction.NOTICE_FAILED, null, now, message.channel(), how, message.member()));
        }
    }
}
