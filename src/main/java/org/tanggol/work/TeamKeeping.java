package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.access.Role;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Who is on the team of a case. */
@ApplicationScoped
@Transactional
public class TeamKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    TeamAndNotes work;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * @param lastDay the seat ends by itself after this day; null for until somebody ends it
     * @throws RuleViolation ALREADY_ON_TEAM, END_BEFORE_START; EMERGENCY_ONLY to who came in by an emergency and would stay
     */
    @Requires(Permission.MANAGE_TEAM)
    public AssignmentId join(CaseFileId file, MemberId member, Part part, LocalDate lastDay) {
        FileAdmission admitted = access.toEdit(file);
        Checks.required(member, "member");
        if (member.equals(caller.member()) && access.isEmergency(file)) {
            throw new RuleViolation(Rule.EMERGENCY_ONLY, "member");
        }
        requireFree(file, member, "member");
        return work.seat(admitted, member, Checks.required(part, "part"), lastDay);
    }

    private void requireFree(CaseFileId file, MemberId member, String field) {
        endIfOver(file, member);
        boolean there = em.createQuery("select count(a) from Assignment a where a.file = :file and a.member = :member and a.endedOn is null", Long.class)
            .setParameter("file", file).setParameter("member", member.value()).getSingleResult() > 0;
        if (there) {
            throw new RuleViolation(Rule.ALREADY_ON_TEAM, field);
        }
    }

    /** A seat whose last day is over is in nobody's way, whether the job has been by or not. */
    private void endIfOver(CaseFileId file, MemberId member) {
        em.createQuery("select a from Assignment a where a.file = :file and a.member = :member and a.endedOn is null and a.lastDay < :today", Assignment.class)
            .setParameter("file", file).setParameter("member", member.value()).setParameter("today", today()).setMaxResults(1).getResultList().stream()
            .forEach(seat -> seat.end(today()));
        em.flush();
    }

    @Requires(Permission.MANAGE_TEAM)
    public void leave(AssignmentId id) {
        Assignment assignment = em.createQuery("select a from Assignment a where a.id = :id", Assignment.class).setParameter("id", id)
            .setMaxResults(1).getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        access.toEdit(assignment.file());
        assignment.end(today());
        audit.record(AuditAction.TEAM_LEFT, assignment.file(), id.value(), assignment.member().value());
        access.teamsChanged();
    }

    /**
     * Puts somebody on the team of a case that the administrator sees nothing of: one whose team has left, or that a program has opened.
     *
     * @throws RuleViolation CASE_NUMBER_UNKNOWN, ALREADY_ON_TEAM, NOT_FOUND; SECOND_PERSON to who would put themselves on it
     */
    @Requires(Permission.ADMINISTER_ORGANIZATION)
    public void assign(String number, MemberId member, Part part) {
        Checks.required(member, "caseMember");
        CaseFileId file = access.numbered(Checks.requiredText(number, "caseNumber", 40), "caseNumber");
        if (member.equals(caller.member())) {
            throw new RuleViolation(Rule.SECOND_PERSON, "caseMember");
        }
        requireFree(file, member, "caseMember");
        work.seat(access.toAssign(file), member, Checks.required(part, "casePart"));
    }

    /** Seats whoever opens a file for somebody on the telephone: else it would be nobody's, and they would not see it again. */
    @Requires(Permission.WRITE_PEOPLE)
    public void takeOn(CaseFileId file) {
        Set<Role> roles = caller.standing().roles();
        work.seat(access.toEdit(file), caller.member(), roles.contains(Role.LAWYER) ? Part.LAWYER : roles.contains(Role.CASEWORKER) ? Part.CASEWORKER
            : roles.contains(Role.LEGAL_ASSISTANT) ? Part.LEGAL_ASSISTANT : Part.HOTLINE);
    }

    private LocalDate today() {
        ZoneId zone = caller.zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
