package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.Session;
import org.tanggol.access.Open;

/** Seats on teams that end by themselves. */
@ApplicationScoped
@Transactional
public class SeatEnding {

    /** The last place on earth where a day ends. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Of all organizations; tells nobody, since the day was told when the seat began. */
    @Open("run by the server itself; it shows nothing")
    public void endThoseOver() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LAST);
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement end = connection.prepareStatement("update assignment set ended_on = last_day, version = version + 1 where ended_on is null and last_day < ?")) {
                end.setObject(1, today);
                end.executeUpdate();
            }
        });
    }
}
