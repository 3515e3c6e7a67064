package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
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

    /** @throws RuleViolation ALREADY_ON_TEAM */
    @Requires(Permission.MANAGE_TEAM)
    public AssignmentId join(CaseFileId file, MemberId member, Part part) {
        FileAdmission admitted = access.toEdit(file);
        Checks.required(member, "member");
        boolean there = em.createQuery("select count(a) from Assignment a where a.file = :file and a.member = :member and a.endedOn is null", Long.class)
            .setParameter("file", file).setParameter("member", member.value()).getSingleResult() > 0;
        if (there) {
            throw new RuleViolation(Rule.ALREADY_ON_TEAM, "member");
        }
        return new AssignmentId(work.seat(admitted, member, Checks.required(part, "part")));
    }

    @Requires(Permission.MANAGE_TEAM)
    public void leave(AssignmentId id) {
        Assignment assignment = em.createQuery("select a from Assignment a where a.id = :id", Assignment.class).setParameter("id", id)
            .setMaxResults(1).getResultStream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        access.toEdit(assignment.file());
        assignment.end(today());
        audit.record(AuditAction.TEAM_LEFT, assignment.file(), id.value(), assignment.member().value());
    }

    private LocalDate today() {
        ZoneId zone = caller.zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
