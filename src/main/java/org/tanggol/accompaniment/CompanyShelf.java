package org.tanggol.accompaniment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;
import org.tanggol.docket.HearingId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.volunteers.VolunteerId;

/** Requests, invitations and reports of the organization at hand. */
@ApplicationScoped
class CompanyShelf {

    private static final int MOST = 500;
    private static final int MOST_ROWS = 20_000;
    private static final Duration LONGEST = Duration.ofHours(12);

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    /** @throws RuleViolation NOT_FOUND */
    AccompanimentRequest get(AccompanimentRequestId id) {
        return first(em.createQuery("select r from AccompanimentRequest r where r.id = :id", AccompanimentRequest.class).setParameter("id", id).setMaxResults(1).getResultList());
    }

    /** Nobody else changes it or those invited to it until the end of this transaction: two who take the last place wait for each other. @throws RuleViolation NOT_FOUND */
    AccompanimentRequest lock(AccompanimentRequestId id) {
        return first(em.createQuery("select r from AccompanimentRequest r where r.id = :id", AccompanimentRequest.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setMaxResults(1).getResultList());
    }

    /** Locked, for an invitation to it. @throws RuleViolation NOT_FOUND */
    AccompanimentRequest lockOf(InvitationId id) {
        return lock(first(em.createQuery("select i.request from CompanyInvitation i where i.id = :id", AccompanimentRequestId.class).setParameter("id", id).setMaxResults(1).getResultList()));
    }

    /** @throws RuleViolation NOT_FOUND */
    Invitation get(InvitationId id) {
        return first(em.createQuery("select i from CompanyInvitation i where i.id = :id", Invitation.class).setParameter("id", id).setMaxResults(1).getResultList());
    }

    private static <T> T first(List<T> found) {
        return found.stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** In the order in which they were asked. */
    List<Invitation> invited(AccompanimentRequestId to) {
        return em.createQuery("select i from CompanyInvitation i where i.request = :request order by i.askedAt, i.id.value", Invitation.class).setParameter("request", to).setMaxResults(MOST).getResultList();
    }

    List<Invitation> standingOf(VolunteerId volunteer, Instant since) {
        return em.createQuery("""
            select i from CompanyInvitation i join AccompanimentRequest r on r.id = i.request where i.volunteer = :volunteer and r.startsAt > :since and r.calledOffAt is null
               and i.state not in (org.tanggol.accompaniment.InvitationState.DECLINED, org.tanggol.accompaniment.InvitationState.WITHDRAWN) order by r.startsAt, i.id.value""", Invitation.class)
            .setParameter("volunteer", volunteer).setParameter("since", since.minus(LONGEST)).setMaxResults(MOST).getResultList();
    }

    /** Of a case, the latest in front. */
    List<AccompanimentRequest> of(CaseFileId file) {
        return em.createQuery("select r from AccompanimentRequest r where r.file = :file order by r.startsAt desc, r.id.value", AccompanimentRequest.class).setParameter("file", file).setMaxResults(MOST).getResultList();
    }

    List<AccompanimentRequest> of(HearingId hearing) {
        return em.createQuery("select r from AccompanimentRequest r where r.hearing = :hearing and r.calledOffAt is null order by r.id.value", AccompanimentRequest.class).setParameter("hearing", hearing.value())
            .setMaxResults(MOST).getResultList();
    }

    List<AccompanimentRequest> in(Collection<AccompanimentRequestId> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select r from AccompanimentRequest r where r.id in :ids order by r.startsAt, r.id.value", AccompanimentRequest.class).setParameter("ids", ids)
            .setMaxResults(MOST).getResultList();
    }

    /** Those that have not ended, the next in front. */
    List<AccompanimentRequest> coming(Instant now) {
        return em.createQuery("select r from AccompanimentRequest r where r.startsAt > :since and r.calledOffAt is null order by r.startsAt, r.id.value", AccompanimentRequest.class)
            .setParameter("since", now.minus(LONGEST)).setMaxResults(MOST).getResultList().stream().filter(one -> now.isBefore(one.endsAt())).toList();
    }

    /** How many to come still miss somebody. */
    long countOpen(Instant now) {
        return em.createQuery("""
            select count(r) from AccompanimentRequest r where r.startsAt > :now and r.calledOffAt is null
               and r.needed > (select count(i) from CompanyInvitation i where i.request = r.id and i.state = org.tanggol.accompaniment.InvitationState.ACCEPTED)""", Long.class)
            .setParameter("now", now).getSingleResult();
    }

    /** Who comes to something else in these minutes. */
    Set<VolunteerId> busy(AccompanimentRequestId but, Instant from, Instant until) {
        Set<VolunteerId> busy = new HashSet<>();
        em.createQuery("""
            select i.volunteer, r.startsAt, r.minutes from CompanyInvitation i join AccompanimentRequest r on r.id = i.request where r.id <> :but and r.calledOffAt is null
               and i.state = org.tanggol.accompaniment.InvitationState.ACCEPTED and r.startsAt < :until and r.startsAt > :from""", Object[].class)
            .setParameter("but", but).setParameter("until", until).setParameter("from", from.minus(LONGEST)).setMaxResults(MOST_ROWS).getResultList().forEach(row -> {
                if (((Instant) row[1]).plus(Duration.ofMinutes((Integer) row[2])).isAfter(from)) {
                    busy.add((VolunteerId) row[0]);
                }
            });
        return busy;
    }

    /** What each volunteer has reported so far: how often, and when last. */
    Map<VolunteerId, Deeds> deeds() {
        Map<VolunteerId, Deeds> all = new HashMap<>();
        em.createQuery("select i.volunteer, count(p), max(p.writtenAt), sum(p.minutes) from AccompanimentReport p join CompanyInvitation i on i.id = p.invitation group by i.volunteer", Object[].class).setMaxResults(MOST_ROWS)
            .getResultList().forEach(row -> all.put((VolunteerId) row[0], new Deeds((Long) row[1], (Instant) row[2], (Long) row[3])));
        return all;
    }

    /** What somebody has done. @param last when they last reported */
    record Deeds(long times, Instant last, long minutes) { }

    AccompanimentReport report(InvitationId of) {
        return first(em.createQuery("select p from AccompanimentReport p where p.invitation = :of", AccompanimentReport.class).setParameter("of", of).setMaxResults(1).getResultList());
    }

    void add(Object row) {
        em.persist(row);
    }

    void flush() {
        em.flush();
    }

    /** All of these with whom was asked, in three statements and one opening. @param whole whether what is seen after accepting is opened too */
    List<RequestRow> open(Admitted by, List<AccompanimentRequest> requests, boolean whole) {
        if (requests.isEmpty()) {
            return List.of();
        }
        List<AccompanimentRequestId> ids = requests.stream().map(AccompanimentRequest::id).toList();
        Map<AccompanimentRequestId, List<Invitation>> invited = em.createQuery("select i from CompanyInvitation i where i.request in :ids order by i.askedAt, i.id.value", Invitation.class).setParameter("ids", ids)
            .setMaxResults(MOST_ROWS).getResultList().stream().collect(Collectors.groupingBy(Invitation::request));
        List<AccompanimentReport> reports = em.createQuery("select p from AccompanimentReport p where p.request in :ids order by p.writtenAt, p.id", AccompanimentReport.class).setParameter("ids", ids)
            .setMaxResults(MOST_ROWS).getResultList();
        List<Closed> cells = new ArrayList<>();
        for (AccompanimentRequest one : requests) {
            cells.add(new Closed(one.cell(ClosedTexts.SHOWN), one.shown()));
            cells.add(new Closed(one.cell(ClosedTexts.BRIEF), whole ? one.brief() : null));
            cells.add(new Closed(one.cell(ClosedTexts.SAFETY), whole ? one.safety() : null));
        }
        reports.forEach(one -> cells.add(new Closed(one.cell(), whole ? one.note() : null)));
        List<String> texts = vault.open(by, cells);
        Map<UUID, RequestRow.Report> said = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            said.put(reports.get(i).invitation().value(), reports.get(i).row(texts.get(3 * requests.size() + i)));
        }
        List<RequestRow> rows = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            AccompanimentRequest one = requests.get(i);
            String brief = texts.get(3 * i + 1);
            rows.add(one.row(RequestEntry.Shown.unpack(texts.get(3 * i)), brief == null ? null : RequestEntry.Brief.unpack(brief), texts.get(3 * i + 2),
                invited.getOrDefault(one.id(), List.of()).stream().map(invitation -> invitation.row(said.get(invitation.id().value()))).toList()));
        }
        return rows;
    }
}
