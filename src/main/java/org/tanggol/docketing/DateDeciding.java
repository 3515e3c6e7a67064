package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.deadlines.Amendment;
import org.tanggol.deadlines.Moment;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Which of several dates governs, and what puts another one in its place. The dates that were counted stay on record beside it. */
@ApplicationScoped
@Transactional
public class DateDeciding {

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

    /**
     * The calling lawyer holds one of the dates to govern.
     *
     * @param key as {@link CountedDate#key}
     * @throws RuleViolation FIELD_MISSING without a reason, UNKNOWN_VALUE for a date that is none of them
     */
    @Requires(Permission.DECIDE_DATES)
    public void choose(DeadlineId id, long seen, String key, String reason) {
        Deadline deadline = shelf.deadline(id);
        FileAdmission admitted = access.toEdit(deadline.file());
        deadline.requireVersion(seen);
        Moment before = deadline.holds();
        deadline.choose(Checks.required(key, "chosen"), caller.member(),
            vault.close(admitted, Deadline.cell(deadline.file(), id, "chosen_why_p2"), Checks.requiredText(reason, "because", DeadlineKeeping.LONGEST_WORDS)),
            shelf.counted(deadline), shelf.amendments(id), clock.instant());
        audit.record(AuditAction.DEADLINE_CHOSEN, deadline.file(), id.value(), deadline.family(), key, DeadlineReckoning.words(before), DeadlineReckoning.words(deadline.holds()));
        next.settle(deadline.file());
    }

    /**
     * Records a court's date, or more time.
     *
     * @param day local day
     * @param source the paper that says so
     */
    @Requires(Permission.SCHEDULE_HEARING)
    public void record(DeadlineId id, long seen, AmendmentKind kind, LocalDate day, String source) {
        if (kind == AmendmentKind.OVERRIDE) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "kind");
        }
        amend(id, seen, kind, day, Checks.requiredText(source, "source", DeadlineKeeping.LONGEST_WORDS));
    }

    /** The calling lawyer holds another day to be right than any that was counted or ordered. */
    @Requires(Permission.DECIDE_DATES)
    public void override(DeadlineId id, long seen, LocalDate day, String reason) {
        amend(id, seen, AmendmentKind.OVERRIDE, day, Checks.requiredText(reason, "source", DeadlineKeeping.LONGEST_WORDS));
    }

    private void amend(DeadlineId id, long seen, AmendmentKind kind, LocalDate day, String words) {
        Deadline deadline = shelf.deadline(id);
        FileAdmission admitted = access.toEdit(deadline.file());
        deadline.requireVersion(seen);
        Instant now = clock.instant();
        UUID row = Ids.next();
        DeadlineAmendment amendment = new DeadlineAmendment(row, deadline, kind, day, vault.close(admitted, DeadlineAmendment.cell(deadline.file(), row), words), caller.member(), now);
        List<Amendment> all = new ArrayList<>(shelf.amendments(id));
        all.add(amendment.open());
        Moment before = deadline.holds();
        deadline.amended(shelf.counted(deadline), all, now);
        shelf.add(amendment);
        audit.record(AuditAction.DEADLINE_AMENDED, deadline.file(), id.value(), deadline.family(), kind, DeadlineReckoning.words(before), DeadlineReckoning.words(deadline.holds()));
        next.settle(deadline.file());
    }
}
