package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.docket.Hearing;
import org.tanggol.docket.HearingChanged;
import org.tanggol.docket.HearingStatus;

/** The day of a hearing starts periods that end before it: they appear when it is set, move when it moves, and close when it is off. In the transaction of whoever changed the hearing. */
@ApplicationScoped
class HearingFollowing {

    @Inject
    DeadlineShelf shelf;

    @Inject
    DeadlineReckoning reckoning;

    @Inject
    HearingDays days;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void follow(@Observes HearingChanged change) {
        Instant now = clock.instant();
        Optional<RecordedTrigger> known = shelf.of(change.replaced() == null ? change.hearing().id() : change.replaced());
        Optional<TriggerEntry> day = change.hearing().status() == HearingStatus.SCHEDULED
            ? days.entry(change.hearing().file(), change.hearing().type(), change.hearing().time(), change.hearing().source()) : Optional.empty();
        if (day.isEmpty()) {
            known.ifPresent(trigger -> drop(trigger, now));
        } else if (known.isEmpty()) {
            appear(change.hearing(), day.get(), now);
        } else {
            move(known.get(), change, day.get(), now);
        }
    }

    /** A hearing that was written in bulk. */
    void appear(Hearing hearing, Instant now) {
        days.entry(hearing.file(), hearing.type(), hearing.time(), hearing.source()).ifPresent(day -> appear(hearing, day, now));
    }

    private void appear(Hearing hearing, TriggerEntry day, Instant now) {
        RecordedTrigger trigger = RecordedTrigger.ofHearing(hearing.file(), hearing.id(), day, caller.member(), now);
        shelf.add(trigger);
        reckoning.reckon(trigger, ReckoningCause.RECORDED, Set.of(), now);
    }

    /** A hearing that only got another room or judge keeps its periods as they were counted. */
    private void move(RecordedTrigger trigger, HearingChanged change, TriggerEntry day, Instant now) {
        boolean same = trigger.at().equals(day.at()) && trigger.event().equals(day.event());
        trigger.follow(change.hearing().id(), same ? new TriggerEntry(day.event(), day.at(), trigger.daySet(), day.circumstances(), day.source(), null) : day, now);
        if (!same) {
            reckoning.reckon(trigger, ReckoningCause.HEARING_MOVED, Set.of(), now);
        }
    }

    /** The entry that the hearing is off says why, here and to programs. */
    private void drop(RecordedTrigger trigger, Instant now) {
        trigger.withdraw(caller.member(), now);
        reckoning.closeAll(trigger, EndCode.HEARING_OFF, now);
    }
}
