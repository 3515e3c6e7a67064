package org.tanggol.partners.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.Open;
import org.tanggol.access.OrganizationId;

/** Which endpoints there are to be called, of every organization: read before anybody is known, so ids only. */
@ApplicationScoped
@Transactional
public class WebhookOrders {

    @PersistenceContext
    EntityManager em;

    /** @param client the program whose endpoint it is */
    public record Order(OrganizationId organization, WebhookId endpoint, String client) { }

    @Open("a job must know for whom it acts before it can act for them")
    public List<Order> all() {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            List<Order> orders = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select org_id, id, client_id from webhook_endpoint where state = 'ENABLED' order by id");
                 ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    orders.add(new Order(new OrganizationId(uuid(rows.getBytes(1))), new WebhookId(uuid(rows.getBytes(2))), rows.getString(3)));
                }
            }
            return orders;
        });
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
