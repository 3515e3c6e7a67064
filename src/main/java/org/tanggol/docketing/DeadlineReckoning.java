package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.deadlines.Moment;

/** Makes the deadlines of a trigger what its event makes due: new ones appear, open ones are counted anew, and what no longer applies closes. Always in the transaction of whoever moved the event. */
@ApplicationScoped
class DeadlineReckoning {

    @Inject
    Reckoner reckoner;

    @Inject
    DeadlineShelf shelf;

    @Inject
    NextDueSettling next;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    /** @param without questions that do not arise in this case; their deadlines are kept as closed */
    void reckon(RecordedTrigger trigger, ReckoningCause cause, Set<String> without, Instant now) {
        Map<String, Reckoned> due = reckoner.after(trigger.trigger());
        Map<String, Deadline> there = shelf.of(trigger.id()).stream().collect(Collectors.toMap(Deadline::family, Function.identity()));
        MemberId owner = there.size() == due.size() ? null : shelf.lawyerOf(trigger.file());
        due.forEach((family, counted) -> {
            Deadline known = there.get(family);
            if (known == null) {
                appear(trigger, family, owner, counted, cause, without.contains(family), now);
            } else if (known.isOpen()) {
                recount(known, counted, cause, now);
            }
        });
        there.values().stream().filter(deadline -> deadline.isOpen() && !due.containsKey(deadline.family())).forEach(deadline -> close(deadline, EndCode.NO_LONGER_APPLIES, now));
        next.settle(trigger.file());
    }

    private void appear(RecordedTrigger trigger, String family, MemberId owner, Reckoned counted, ReckoningCause cause, boolean closed, Instant now) {
        Deadline deadline = new Deadline(trigger, family, owner);
        int number = deadline.reckon(counted, List.of(), now);
        if (closed) {
            deadline.close(EndCode.NO_LONGER_APPLIES, caller.member(), now);
        }
        shelf.add(deadline);
        shelf.add(new Reckoning(deadline, number, cause, counted, caller.member(), now));
        audit.record(AuditAction.DEADLINE_ADDED, trigger.file(), deadline.id().value(), family, words(deadline.holds()), counted.rulesVersion());
    }

    /** Counts an open one anew; whether anything about its dates is different. */
    boolean recount(Deadline deadline, Reckoned counted, ReckoningCause cause, Instant now) {
        if (counted.isSameAs(shelf.counted(deadline))) {
            return false;
        }
        Moment before = deadline.holds();
        int number = deadline.reckon(counted, shelf.amendments(deadline.id()), now);
        shelf.add(new Reckoning(deadline, number, cause, counted, caller.member(), now));
        audit.record(AuditAction.DEADLINE_MOVED, deadline.file(), deadline.id().value(), deadline.family(), words(before), words(deadline.holds()), cause);
        return true;
    }

    /** The open deadlines of a trigger that is no more. */
    void closeAll(RecordedTrigger trigger, EndCode why, Instant now) {
        shelf.of(trigger.id()).stream().filter(Deadline::isOpen).forEach(deadline -> close(deadline, why, now));
        next.settle(trigger.file());
    }

    private void close(Deadline deadline, EndCode why, Instant now) {
        deadline.close(why, caller.member(), now);
        audit.record(AuditAction.DEADLINE_CLOSED, deadline.file(), deadline.id().value(), deadline.family(), why);
    }

    /** For the audit log: the day, or nothing. */
    static String words(Moment date) {
        return Optional.ofNullable(date).map(moment -> moment.day().toString()).orElse("");
    }
}
