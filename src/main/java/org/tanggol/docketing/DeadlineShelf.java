package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.deadlines.Amendment;
import org.tanggol.docket.Hearing;
import org.tanggol.docket.HearingId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Recorded triggers and their deadlines on the shelf. */
@ApplicationScoped
class DeadlineShelf {

    private static final int MOST = 200;
    private static final int MOST_AT_ONCE = 10_000;

    @PersistenceContext
    EntityManager em;

    /** @throws RuleViolation NOT_FOUND */
    RecordedTrigger trigger(TriggerId id) {
        return em.createQuery("select t from RecordedTrigger t where t.id = :id", RecordedTrigger.class).setParameter("id", id).setMaxResults(1).getResultList().stream()
            .findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** The trigger that is the day of this hearing, unless it was withdrawn. */
    Optional<RecordedTrigger> of(HearingId hearing) {
        return em.createQuery("select t from RecordedTrigger t where t.hearing = :hearing and t.withdrawnAt is null", RecordedTrigger.class).setParameter("hearing", hearing.value())
            .setMaxResults(1).getResultList().stream().findFirst();
    }

    /** Triggers of a file that were not withdrawn and are no hearing's. */
    List<RecordedTrigger> standing(CaseFileId file) {
        return em.createQuery("select t from RecordedTrigger t where t.file = :file and t.hearing is null and t.withdrawnAt is null order by t.id.value", RecordedTrigger.class)
            .setParameter("file", file).setMaxResults(MOST).getResultList();
    }

    /** Hearings of these files after today that stand and have no trigger. */
    List<Hearing> unfollowed(Collection<CaseFileId> files, LocalDate today) {
        return files.isEmpty() ? List.of() : em.createQuery("""
            select h from Hearing h where h.file in :files and h.status = org.tanggol.docket.HearingStatus.SCHEDULED and h.time.day > :today
               and not exists (select 1 from RecordedTrigger t where t.hearing = h.id.value and t.withdrawnAt is null)
             order by h.time.day, h.id.value""", Hearing.class).setParameter("files", files).setParameter("today", today).setMaxResults(MOST_AT_ONCE).getResultList();
    }

    /** @throws RuleViolation NOT_FOUND */
    Deadline deadline(DeadlineId id) {
        return em.createQuery("select d from Deadline d where d.id = :id", Deadline.class).setParameter("id", id).setMaxResults(1).getResultList().stream()
            .findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    List<Deadline> of(TriggerId trigger) {
        return em.createQuery("select d from Deadline d where d.trigger = :trigger order by d.id.value", Deadline.class).setParameter("trigger", trigger).setMaxResults(MOST)
            .getResultList();
    }

    /** The last counting of its dates. */
    Reckoned counted(Deadline deadline) {
        return em.createQuery("select r from Reckoning r where r.deadline = :deadline and r.number = :number", Reckoning.class).setParameter("deadline", deadline.id())
            .setParameter("number", deadline.reckonings()).getSingleResult().counted();
    }

    /** What was recorded about its date, for the arithmetic. */
    List<Amendment> amendments(DeadlineId deadline) {
        return em.createQuery("select a from DeadlineAmendment a where a.deadline = :deadline order by a.recordedAt, a.id", DeadlineAmendment.class)
            .setParameter("deadline", deadline).setMaxResults(MOST).getResultList().stream().map(DeadlineAmendment::open).toList();
    }

    void add(Object row) {
        em.persist(row);
    }

    /** Who does what nobody was named for: the lawyer of record, or else the lawyer who has been on the case longest; null where there is none. */
    MemberId lawyerOf(CaseFileId file) {
        return em.createQuery("""
            select a.member from Assignment a where a.file = :file and a.endedOn is null and a.part in (org.tanggol.work.Part.LAWYER_OF_RECORD, org.tanggol.work.Part.LAWYER)
            order by case when a.part = org.tanggol.work.Part.LAWYER_OF_RECORD then 0 else 1 end, a.beganOn, a.id.value""", UUID.class)
            .setParameter("file", file).setMaxResults(1).getResultList().stream().findFirst().map(MemberId::new).orElse(null);
    }
}
