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
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** Openings of files that strike: very many in an hour, or at night. Worked out from the log each time; nothing is stored. */
@ApplicationScoped
@Transactional
public class AuditAlerts {

    /** How far back is looked. */
    public static final Duration BACK = Duration.ofDays(7);

    private static final int MOST_ROWS = 200_000;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    /** How many files in an hour are too many. */
    public static int tooMany() {
        return ConfigProvider.getConfig().getOptionalValue("tanggol.alerts.files.per.hour", Integer.class).orElse(Openings.TOO_MANY);
    }

    /** The newest first. */
    @Requires(Permission.READ_AUDIT)
    public List<Alert> alerts() {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            List<Alert> alerts = new ArrayList<>();
            // one row for each file and minute: who looks at a file ten times in a minute looks once
            try (PreparedStatement select = connection.prepareStatement("""
                    select e.actor_id, e.client_id, m.zone, e.file_id, min(e.at), max(e.at) from audit_event e left join member m on m.id = e.actor_id
                    where e.org_id = ? and e.at >= ? and e.action = 'FILE_OPENED' and e.actor_id <> x'00000000000000000000000000000000'
                    group by e.actor_id, e.client_id, m.zone, e.file_id, timestampdiff(minute, '2020-01-01', e.at)
                    order by e.actor_id, e.client_id, min(e.at) limit ?""")) {
                select.setBytes(1, bytes(caller.organization().value()));
                select.setObject(2, LocalDateTime.ofInstant(clock.instant().minus(BACK), ZoneOffset.UTC));
                select.setInt(3, MOST_ROWS);
                try (ResultSet rows = select.executeQuery()) {
                    Openings openings = null;
                    while (rows.next()) {
                        MemberId member = new MemberId(uuid(rows.getBytes(1)));
                        String client = rows.getString(2);
                        if (openings == null || !openings.isOf(member, client)) {
                            finish(openings, alerts);
                            openings = new Openings(member, client, rows.getString(3) == null ? ZoneOffset.UTC : ZoneId.of(rows.getString(3)), tooMany());
                        }
                        openings.add(uuid(rows.getBytes(4)), rows.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC), rows.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC));
                    }
                    finish(openings, alerts);
                }
            }
            alerts.sort(Comparator.comparing(Alert::to).reversed());
            return alerts;
        });
    }

    private static void finish(Openings openings, List<Alert> alerts) {
        if (openings != null) {
            alerts.addAll(openings.alerts());
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
