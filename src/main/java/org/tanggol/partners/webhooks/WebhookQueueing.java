package org.tanggol.partners.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;
import org.tanggol.audit.ChangeType;
import org.tanggol.partners.ChangeReading;
import org.tanggol.partners.ChangeRow;
import org.tanggol.platform.BatchInsert;

/**
 * Makes messages of what has changed. The messages and the endpoint's new place in the feed are one transaction: nothing is lost and
 * nothing is made twice, whenever the server dies and however many servers there are.
 */
@ApplicationScoped
@Transactional
public class WebhookQueueing {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    WebhookShelf shelf;

    @Inject
    ChangeReading changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @return whether there may be more */
    @Open("called by the job, as the program whose endpoint it is; the feed tells what that may read")
    public boolean gather(WebhookId id) {
        WebhookEndpoint endpoint = shelf.get(id);
        if (endpoint.state() != WebhookState.ENABLED) {
            return false;
        }
        Session session = em.unwrap(Session.class);
        long place = session.doReturningWork(connection -> hold(connection, id));
        long end = changes.end();
        if (end == place) {
            return false;
        }
        List<ChangeRow> rows = changes.after(place, AT_ONCE);
        Set<ChangeType> types = endpoint.types();
        rows.stream().filter(row -> types.contains(row.type())).forEach(row -> em.persist(WebhookMessage.of(id, row, clock.instant())));
        boolean more = rows.size() == AT_ONCE;
        long last = rows.isEmpty() ? place : rows.get(rows.size() - 1).seq();
        // on a page that is not full, everything up to the end has been seen, also what this program is not told of
        session.doWork(connection -> move(connection, id, more ? last : Math.max(last, end)));
        return more;
    }

    /** Another server that makes messages for the same endpoint waits here. */
    private long hold(Connection connection, WebhookId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select last_seq from webhook_place where org_id = ? and endpoint_id = ? for update")) {
            select.setObject(1, BatchInsert.plain(caller.organization().value()));
            select.setObject(2, BatchInsert.plain(id.value()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void move(Connection connection, WebhookId id, long place) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update webhook_place set last_seq = ? where org_id = ? and endpoint_id = ?")) {
            update.setLong(1, place);
            update.setObject(2, BatchInsert.plain(caller.organization().value()));
            update.setObject(3, BatchInsert.plain(id.value()));
            update.executeUpdate();
        }
    }
}
