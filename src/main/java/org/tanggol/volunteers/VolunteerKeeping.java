package org.tanggol.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.GeoPoint;
import org.tanggol.reference.Towns;

/** The register of volunteers. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class VolunteerKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    VolunteerShelf shelf;

    @Inject
    Towns towns;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Somebody has offered to help. @throws RuleViolation as {@link VolunteerProfile} */
    @Requires(Permission.KEEP_VOLUNTEERS)
    public VolunteerId add(VolunteerProfile entry) {
        Volunteer volunteer = new Volunteer(placed(entry), shelf.box(), caller.member(), clock.instant());
        shelf.add(volunteer);
        audit.record(AuditAction.VOLUNTEER_ADDED, null, volunteer.id().value());
        return volunteer.id();
    }

    /** @param seen the version the caller was looking at @throws RuleViolation NOT_FOUND, VERSION_CONFLICT */
    @Requires(Permission.KEEP_VOLUNTEERS)
    public void change(VolunteerId id, long seen, VolunteerProfile entry) {
        Volunteer volunteer = seen(id, seen);
        volunteer.describe(placed(entry), shelf.box(), clock.instant());
        audit.record(AuditAction.VOLUNTEER_CHANGED, null, id.value());
    }

    /** @param expiresOn last local day on which it holds, or null @throws RuleViolation NOT_FOUND, FIELD_MISSING, IN_THE_FUTURE, END_BEFORE_START */
    @Requires(Permission.KEEP_VOLUNTEERS)
    public void recordPaper(VolunteerId id, PaperKind kind, LocalDate doneOn, LocalDate expiresOn) {
        Volunteer volunteer = shelf.get(id);
        Instant now = clock.instant();
        shelf.add(new VolunteerPaper(id, kind, doneOn, expiresOn, today(now), caller.member(), now));
        volunteer.touch(now);
        audit.record(AuditAction.VOLUNTEER_PAPER_RECORDED, null, id.value(), kind, expiresOn);
    }

    /** @throws RuleViolation NOT_FOUND, VERSION_CONFLICT, STATE_TRANSITION_REFUSED; VOLUNTEER_NOT_READY where training, check or agreement is not in force */
    @Requires(Permission.KEEP_VOLUNTEERS)
    public void move(VolunteerId id, long seen, VolunteerState to) {
        Volunteer volunteer = seen(id, seen);
        Instant now = clock.instant();
        volunteer.move(to, VolunteerRow.missing(shelf.papers(id).stream().map(VolunteerPaper::row).toList(), today(now)), now);
        audit.record(AuditAction.VOLUNTEER_MOVED, null, id.value(), to);
    }

    /**
     * Says which account is theirs, and how long it shows them anything.
     *
     * @param account of a colleague, or null for none
     * @param until last local day, or null for no end
     * @throws RuleViolation NOT_FOUND, VERSION_CONFLICT; UNKNOWN_VALUE for no colleague, or another volunteer's account
     */
    @Requires(Permission.KEEP_VOLUNTEERS)
    public void letIn(VolunteerId id, long seen, MemberId account, LocalDate until) {
        Volunteer volunteer = seen(id, seen);
        if (account != null && (directory.colleagues().stream().filter(Colleague::isActive).noneMatch(one -> one.id().equals(account))
                || shelf.of(account).stream().anyMatch(one -> !one.id().equals(id)))) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "member");
        }
        volunteer.letIn(account, until, clock.instant());
        audit.record(AuditAction.VOLUNTEER_LET_IN, null, id.value(), until);
    }

    private Volunteer seen(VolunteerId id, long seen) {
        Volunteer volunteer = shelf.get(id);
        volunteer.requireVersion(seen);
        return volunteer;
    }

    private VolunteerProfile placed(VolunteerProfile entry) {
        GeoPoint point = towns.of(entry.town(), entry.state()).orElse(null);
        return point == null ? entry : entry.at(point.latitude(), point.longitude());
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, directory.organization().zone());
    }
}
