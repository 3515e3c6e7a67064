package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Checks;

/** What becomes of a deadline: who does it, that it was filed, that it was missed, that it does not apply. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class DeadlineKeeping {

    /** Of proofs and reasons, in characters. */
    public static final int LONGEST_WORDS = 2000;

    private static final String END_WORDS = "end_words_p2";

    @Inject
    DeadlineShelf shelf;

    @Inject
    NextDueSettling next;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @param member null for nobody yet */
    @Requires(Permission.SCHEDULE_HEARING)
    public void assign(DeadlineId id, long seen, MemberId member) {
        Deadline deadline = open(id, seen);
        deadline.assign(member, clock.instant());
        audit.record(AuditAction.DEADLINE_ASSIGNED, deadline.file(), id.value(), deadline.family(), member == null ? "" : member.value());
    }

    /**
     * It was filed or done.
     *
     * @param on the local day on which the paper was received, or the act was done
     * @param proof how that can be shown: a receipt, a stamp, a confirmation
     */
    @Requires(Permission.SCHEDULE_HEARING)
    public void done(DeadlineId id, long seen, LocalDate on, String proof) {
        Deadline deadline = open(id, seen);
        Checks.required(on, "on");
        deadline.done(on, shelf.trigger(deadline.trigger()).at().day(), words(deadline, proof, "proof"), caller.member(), today(), clock.instant());
        audit.record(AuditAction.DEADLINE_DONE, deadline.file(), id.value(), deadline.family(), on, deadline.isLate() ? "LATE" : "IN_TIME");
        next.settle(deadline.file());
    }

    /** The day passed without it. @param then what is done now */
    @Requires(Permission.SCHEDULE_HEARING)
    public void missed(DeadlineId id, long seen, String then) {
        Deadline deadline = open(id, seen);
        deadline.missed(words(deadline, then, "then"), caller.member(), today(), clock.instant());
        audit.record(AuditAction.DEADLINE_MISSED, deadline.file(), id.value(), deadline.family(), deadline.endedOn());
        next.settle(deadline.file());
    }

    /** It does not apply to this case. */
    @Requires(Permission.SCHEDULE_HEARING)
    public void close(DeadlineId id, long seen, String reason) {
        Deadline deadline = open(id, seen);
        deadline.close(words(deadline, reason, "reason"), caller.member(), clock.instant());
        audit.record(AuditAction.DEADLINE_CLOSED, deadline.file(), id.value(), deadline.family(), "");
        next.settle(deadline.file());
    }

    /** It has not ended after all. */
    @Requires(Permission.SCHEDULE_HEARING)
    public void reopen(DeadlineId id, long seen) {
        Deadline deadline = open(id, seen);
        deadline.reopen(clock.instant());
        audit.record(AuditAction.DEADLINE_REOPENED, deadline.file(), id.value(), deadline.family());
        next.settle(deadline.file());
    }

    private Deadline open(DeadlineId id, long seen) {
        Deadline deadline = shelf.deadline(id);
        access.toEdit(deadline.file());
        deadline.requireVersion(seen);
        return deadline;
    }

    private Confidential words(Deadline deadline, String text, String field) {
        FileAdmission admitted = access.toEdit(deadline.file());
        return vault.close(admitted, Deadline.cell(deadline.file(), deadline.id(), END_WORDS), Checks.requiredText(text, field, LONGEST_WORDS));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), caller.zone());
    }
}
