package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.tanggol.access.MemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The hearings on file. */
@ApplicationScoped
public class Hearings {

    /** How long a hearing is taken to last: notices do not say. */
    static final Duration USUAL_LENGTH = Duration.ofMinutes(60);

    @PersistenceContext
    EntityManager em;

    /** @throws RuleViolation NOT_FOUND */
    public Hearing get(HearingId id) {
        return em.createQuery("select h from Hearing h where h.id = :id", Hearing.class).setParameter("id", id).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    public void add(Hearing hearing) {
        em.persist(hearing);
    }

    /** Adds a hearing that is new with what the first source said of it. */
    public void add(Hearing hearing, HearingVersion first) {
        em.persist(hearing);
        em.persist(first);
    }

    /** Adds what a source said; what the same source said before is superseded. */
    public void add(HearingVersion version, HearingId of) {
        for (HearingVersion earlier : versions(of)) {
            if (earlier.source() == version.source()) {
                earlier.supersede();
            }
        }
        em.persist(version);
    }

    /** What the sources say now and said before, oldest first. */
    public List<HearingVersion> versions(HearingId of) {
        return em.createQuery("select v from HearingVersion v where v.hearing = :hearing order by v.heardAt, v.id.value", HearingVersion.class)
            .setParameter("hearing", of).setMaxResults(100).getResultList();
    }

    /** Other scheduled hearings of this lawyer within an hour of an instant: nobody can be in two places. */
    public List<Hearing> ofLawyerAround(MemberId lawyer, Instant at, HearingId except) {
        return ofLawyerAround(lawyer, at, USUAL_LENGTH, except);
    }

    /** As above, within so much time before and after. */
    List<Hearing> ofLawyerAround(MemberId lawyer, Instant at, Duration around, HearingId except) {
        return em.createQuery("""
            select h from Hearing h where h.lawyer = :lawyer and h.status = org.tanggol.docket.HearingStatus.SCHEDULED
            and h.time.startsAt > :from and h.time.startsAt < :to and h.id <> :except order by h.time.startsAt, h.id.value""", Hearing.class)
            .setParameter("lawyer", lawyer.value()).setParameter("from", utc(at.minus(around))).setParameter("to", utc(at.plus(around)))
            .setParameter("except", except).setMaxResults(20).getResultList();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
