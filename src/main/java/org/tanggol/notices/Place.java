package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.platform.BatchInsert;

/** One at a time makes notices for a receiver, on however many servers: the next one waits here and then sees what was made. */
@ApplicationScoped
class Place {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** Holds the caller's row to the end of the transaction. */
    void hold() {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement("insert into notice_place (org_id, member_id) values (?, ?) on duplicate key update member_id = member_id")) {
                upsert.setObject(1, BatchInsert.plain(caller.organization().value()));
                upsert.setObject(2, BatchInsert.plain(caller.member().value()));
                upsert.executeUpdate();
            }
        });
    }
}
