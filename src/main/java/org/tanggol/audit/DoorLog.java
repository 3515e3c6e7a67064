package org.tanggol.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.AccessDenied;
import org.tanggol.access.AtTheDoor;
import org.tanggol.access.Open;
import org.tanggol.platform.Ids;

/** Writes what happens before anybody is known, or after they were refused. Native, so it names the organization itself. */
@ApplicationScoped
@Transactional
public class DoorLog {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** In the transaction of the sign-in, if there is one. A refusal is written down in every organization of the member. */
    @Open("nobody is known yet, or any more")
    public void write(AtTheDoor news) {
        AuditAction action = AuditAction.valueOf(news.kind().name());
        List<UUID> organizations = news.organization() == null ? organizations(news.member().value()) : List.of(news.organization().value());
        organizations.forEach(organization -> insert(organization, news.member().value(), null, action, null, null));
    }

    /** In a transaction of its own. */
    @Open("whoever was refused does not decide whether it is written down")
    public void write(AccessDenied denied) {
        insert(denied.organization().value(), denied.member().value(), denied.client(), AuditAction.ACCESS_DENIED, denied.file() == null ? null : denied.file().value(),
            denied.needed() == null ? null : denied.needed().name());
    }

    private List<UUID> organizations(UUID member) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            List<UUID> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select distinct org_id from membership where member_id = ?")) {
                select.setBytes(1, bytes(member));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ByteBuffer id = ByteBuffer.wrap(rows.getBytes(1));
                        found.add(new UUID(id.getLong(), id.getLong()));
                    }
                }
            }
            return found;
        });
    }

    private void insert(UUID organization, UUID member, String client, AuditAction action, UUID file, String details) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into audit_event (org_id, id, at, actor_id, client_id, action, file_id, details) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setBytes(1, bytes(organization));
                insert.setBytes(2, bytes(Ids.next()));
                insert.setObject(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                insert.setBytes(4, bytes(member));
                insert.setString(5, client);
                insert.setString(6, action.name());
                insert.setBytes(7, file == null ? null : bytes(file));
                insert.setString(8, details);
                insert.executeUpdate();
            }
        });
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
