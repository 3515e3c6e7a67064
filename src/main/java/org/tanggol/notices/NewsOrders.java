package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Role;
import org.tanggol.platform.BatchInsert;
import org.tanggol.work.Part;

/** Which news more people are to be told, of every organization, and who may be one of them: read before anybody is known, so ids and parts only. */
@ApplicationScoped
@Transactional
public class NewsOrders {

    private static final int AT_ONCE = 200;
    /** Nobody is waited for so long: what claims to be was written by a clock that ran ahead. */
    private static final Duration PLAUSIBLE = Duration.ofDays(2);

    @PersistenceContext
    EntityManager em;

    /**
     * @param by who changed it and knows, or null
     * @param until from when on it is too late, or null
     */
    public record Order(OrganizationId organization, UUID news, NoticeKind kind, NewsStep step, MemberId by, Instant until) { }

    /**
     * Somebody on the team of the case.
     *
     * @param responsible whether they appear there, or are the case's lawyer or caseworker: the first to be asked
     */
    public record Seat(MemberId member, boolean responsible) { }

    @Open("a job must know for whom it acts before it can act for them")
    public List<Order> due(Instant now) {
        return run("select org_id, id, kind, step, by_id, until_at from notice_news where next_at <= ? or next_at > ? order by next_at, id limit " + AT_ONCE, rows -> new Order(
            new OrganizationId(Waiting.uuid(rows.getBytes(1))), Waiting.uuid(rows.getBytes(2)), NoticeKind.valueOf(rows.getString(3)), NewsStep.valueOf(rows.getString(4)),
            member(rows.getBytes(5)), instant(rows, 6)), now, now.plus(PLAUSIBLE));
    }

    /** The team as it is written down; whether each may be told is decided when they are. */
    @Open("a job must know for whom it acts before it can act for them")
    public List<Seat> team(Order order) {
        return run("select a.member_id, a.part, h.lawyer_id from notice_news n join assignment a on a.org_id = n.org_id and a.file_id = n.file_id and a.ended_on is null"
            + " left join hearing h on h.org_id = n.org_id and h.id = n.topic_id where n.org_id = ? and n.id = ? order by a.member_id", rows -> {
                MemberId member = member(rows.getBytes(1));
                Part part = Part.valueOf(rows.getString(2));
                return new Seat(member, part == Part.LAWYER_OF_RECORD || part == Part.LAWYER || part == Part.CASEWORKER || member.equals(member(rows.getBytes(3))));
            }, order.organization().value(), order.news());
    }

    @Open("a job must know for whom it acts before it can act for them")
    public List<MemberId> administrators(Order order) {
        return run("select member_id from membership where org_id = ? and role = ? order by member_id", rows -> member(rows.getBytes(1)), order.organization().value(),
            Role.ORGANIZATION_ADMINISTRATOR);
    }

    /**
     * Goes a step on, unless another server has or somebody has acknowledged it meanwhile.
     *
     * @param next when the step after that is due; null for never
     */
    @Open("called by the job that told the news; it changes no more than how far that has got")
    public void advance(Order order, NewsStep to, Instant next) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update notice_news set step = ?, next_at = ? where org_id = ? and id = ? and step = ? and acknowledged_at is null")) {
                Object[] values = {to, next, order.organization().value(), order.news(), order.step()};
                for (int i = 0; i < values.length; i++) {
                    update.setObject(i + 1, BatchInsert.plain(values[i]));
                }
                update.executeUpdate();
            }
        });
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> List<T> run(String sql, Reading<T> reading, Object... values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, BatchInsert.plain(values[i]));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(reading.of(rows));
                    }
                }
            }
            return found;
        });
    }

    private static MemberId member(byte[] id) {
        return id == null ? null : new MemberId(Waiting.uuid(id));
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        java.time.LocalDateTime at = rows.getObject(column, java.time.LocalDateTime.class);
        return at == null ? null : at.toInstant(java.time.ZoneOffset.UTC);
    }
}
