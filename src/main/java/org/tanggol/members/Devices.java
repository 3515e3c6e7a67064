package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.tanggol.access.MemberId;

/** Browsers that members have signed in on. Read before a caller is known. */
@ApplicationScoped
class Devices {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param hash of what the browser's cookie says; null for a browser without one */
    boolean isKnown(MemberId member, byte[] hash) {
        return hash != null && em.find(KnownDevice.class, new KnownDevice.Key(member, hash)) != null;
    }

    /** @return whether the member has signed in before, but never on this one */
    boolean remember(MemberId member, byte[] hash) {
        Instant now = clock.instant();
        KnownDevice device = em.find(KnownDevice.class, new KnownDevice.Key(member, hash));
        if (device != null) {
            device.seen(now);
            return false;
        }
        boolean others = em.createQuery("select count(d) from KnownDevice d where d.member = :member", Long.class).setParameter("member", member.value())
            .getSingleResult() > 0;
        em.persist(new KnownDevice(member, hash, now));
        return others;
    }
}
