package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.Session;
import org.tanggol.access.Open;

/**
 * Brings the bundled files into the database at the first start. Whole editions: nothing is loaded twice, and what people have
 * changed since is left alone.
 */
@ApplicationScoped
@Transactional
public class ReferenceLoading {

    @PersistenceContext
    EntityManager em;

    @Inject
    ReferenceQueries queries;

    @Inject
    Clock clock;

    /** Loads what is not loaded yet; doing it again changes nothing. */
    @Open("runs at the start, when nobody is signed in")
    public void load() {
        em.unwrap(Session.class).doWork(connection -> new BundledLoading(connection, clock.instant()).load());
        queries.forget();
    }
}
