package org.tanggol.accompaniment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.members.Directory;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.volunteers.Roster;
import org.tanggol.volunteers.VolunteerRow;
import org.tanggol.volunteers.VolunteerState;

/** What volunteers see of what they were asked for, and what they do about it. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class Accompanying {

    @Inject
    CompanyShelf shelf;

    @Inject
    Places places;

    @Inject
    Roster roster;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What the caller was asked for and what is still to be reported, the next in front; nothing for who is no volunteer, or whose access has ended. */
    @Requires(Permission.ACCOMPANY)
    public List<MineRow> mine() {
        Instant now = clock.instant();
        VolunteerRow me = roster.of(caller.member()).filter(row -> isLetIn(row, now)).orElse(null);
        if (me == null) {
            return List.of();
        }
        List<Invitation> invited = shelf.standingOf(me.id(), now.minus(Lasting.REPORTABLE)).stream().filter(one -> one.state().isStanding()).toList();
        List<AccompanimentRequest> requests = shelf.in(invited.stream().map(Invitation::request).toList()).stream().filter(one -> !one.isCalledOff()).toList();
        Set<AccompanimentRequestId> whole = requests.stream().filter(request -> invited.stream().anyMatch(one -> one.request().equals(request.id()) && isWhole(one, request, now)))
            .map(AccompanimentRequest::id).collect(Collectors.toSet());
        var leave = access.toCompany(requests.stream().map(AccompanimentRequest::file).collect(Collectors.toSet()));
        List<RequestRow> rows = new ArrayList<>(shelf.open(leave, requests.stream().filter(one -> whole.contains(one.id())).toList(), true));
        rows.addAll(shelf.open(leave, requests.stream().filter(one -> !whole.contains(one.id())).toList(), false));
        List<MineRow> mine = new ArrayList<>();
        for (RequestRow row : rows) {
            Invitation invitation = invited.stream().filter(one -> one.request().equals(row.id())).findFirst().orElseThrow();
            boolean accepted = invitation.state() == InvitationState.ACCEPTED;
            boolean over = !now.isBefore(row.endsAt());
            if (!over || accepted && now.isBefore(row.endsAt().plus(Lasting.REPORTABLE))) {
                mine.add(new MineRow(invitation.id(), invitation.state(), invitation.isMoved(), row.kind(), row.shown().firstName(), row.languages(), row.shown().town(), row.shown().state(), row.startsAt(),
                    row.zone(), row.minutes(), row.early(), row.driver(), row.brief(), row.safety(), row.missing(), row.invited().stream().filter(one -> one.id().equals(invitation.id())).findFirst()
                        .map(RequestRow.Invited::arrivedAt).orElse(null), accepted && !now.isBefore(row.startsAt())));
            }
        }
        mine.sort(Comparator.comparing(MineRow::startsAt).thenComparing(row -> row.id().value()));
        return mine;
    }

    private static boolean isWhole(Invitation invitation, AccompanimentRequest request, Instant now) {
        return invitation.state() == InvitationState.ACCEPTED && now.isBefore(request.endsAt().plus(Lasting.LATE));
    }

    /** @return ACCEPTED, or WAITLISTED when others were faster @throws RuleViolation NOT_FOUND for another's, REQUEST_OVER, VOLUNTEER_NOT_READY, STATE_TRANSITION_REFUSED */
    @Requires(Permission.ACCOMPANY)
    public InvitationState accept(InvitationId id) {
        AccompanimentRequest request = shelf.lockOf(id);
        VolunteerRow me = me(id);
        Instant now = clock.instant();
        request.requireToCome(now);
        if (!me.isReady(request.local().toLocalDate())) {
            throw new RuleViolation(Rule.VOLUNTEER_NOT_READY);
        }
        Invitation invitation = shelf.get(id);
        invitation.accept(places.isFree(request), now);
        audit.record(AuditAction.INVITATION_ANSWERED, request.file(), id.value(), invitation.state());
        return invitation.state();
    }

    /** @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED */
    @Requires(Permission.ACCOMPANY)
    public void decline(InvitationId id) {
        AccompanimentRequest request = shelf.lockOf(id);
        me(id);
        shelf.get(id).decline(clock.instant());
        audit.record(AuditAction.INVITATION_ANSWERED, request.file(), id.value(), InvitationState.DECLINED);
    }

    /** Cannot come after all; whoever waits first moves up. @throws RuleViolation NOT_FOUND, REQUEST_OVER, STATE_TRANSITION_REFUSED */
    @Requires(Permission.ACCOMPANY)
    public void withdraw(InvitationId id) {
        AccompanimentRequest request = shelf.lockOf(id);
        me(id);
        Instant now = clock.instant();
        request.requireToCome(now);
        if (shelf.get(id).withdraw(now)) {
            places.fill(request);
        }
        audit.record(AuditAction.INVITATION_ANSWERED, request.file(), id.value(), InvitationState.WITHDRAWN);
    }

    /** Is there. @throws RuleViolation NOT_FOUND, REQUEST_OVER, STATE_TRANSITION_REFUSED */
    @Requires(Permission.ACCOMPANY)
    public void arrive(InvitationId id) {
        AccompanimentRequest request = shelf.lockOf(id);
        me(id);
        Instant now = clock.instant();
        request.requireToCome(now);
        shelf.get(id).arrive(now);
        audit.record(AuditAction.VOLUNTEER_ARRIVED, request.file(), id.value());
    }

    /** Says how it went, from its beginning until two days after its end. @throws RuleViolation NOT_FOUND; REQUEST_OVER after that and before; STATE_TRANSITION_REFUSED */
    @Requires(Permission.ACCOMPANY)
    public void report(InvitationId id, ReportEntry entry) {
        AccompanimentRequest request = shelf.lockOf(id);
        me(id);
        Instant now = clock.instant();
        request.requireOpen();
        if (now.isBefore(request.startsAt()) || !now.isBefore(request.endsAt().plus(Lasting.REPORTABLE))) {
            throw new RuleViolation(Rule.REQUEST_OVER);
        }
        Invitation invitation = shelf.get(id);
        invitation.report();
        shelf.add(new AccompanimentReport(invitation, entry, vault, access.toCompany(Set.of(request.file())), caller.member(), now));
        audit.record(AuditAction.COMPANY_REPORTED, request.file(), id.value(), entry.outcome());
    }

    /** The caller, whose invitation this is. @throws RuleViolation NOT_FOUND for another's, and when access has ended */
    private VolunteerRow me(InvitationId id) {
        Instant now = clock.instant();
        return roster.of(caller.member()).filter(row -> isLetIn(row, now) && shelf.get(id).volunteer().equals(row.id())).orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    private boolean isLetIn(VolunteerRow row, Instant now) {
        return row.state() == VolunteerState.CLEARED && row.isLetIn(LocalDate.ofInstant(now, directory.organization().zone()));
    }
}
