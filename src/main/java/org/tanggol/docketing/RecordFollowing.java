package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Open;
import org.tanggol.custody.CustodyChanged;
import org.tanggol.docket.Hearing;
import org.tanggol.proceedings.ProceedingChanged;

/**
 * What custody and proceedings say that starts periods is on record as events, which appear, move and go with it; in the transaction of whoever changed them. Asked again it changes
 * nothing. What was over before anybody wrote it down starts nothing, and neither does what somebody has recorded by hand.
 */
@ApplicationScoped
@Transactional
public class RecordFollowing {

    @Inject
    DeadlineShelf shelf;

    @Inject
    DeadlineReckoning reckoning;

    @Inject
    Reckoner reckoner;

    @Inject
    RecordDays days;

    @Inject
    HearingFollowing hearings;

    @Inject
    NextDueSettling next;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void follow(@Observes CustodyChanged change) {
        settle(change.file(), clock.instant());
    }

    void follow(@Observes ProceedingChanged change) {
        settle(change.file(), clock.instant());
    }

    /** Does for files that were written in bulk what is done for one at a time when somebody types it: for their hearings to come, their custody and their proceedings. */
    @Open("called by an import's job as its asker, after what it follows was written; it shows nothing")
    public void settle(Collection<CaseFileId> files) {
        Instant now = clock.instant();
        for (Hearing hearing : shelf.unfollowed(files, LocalDate.ofInstant(now, caller.zone()))) {
            hearings.appear(hearing, now);
        }
        days.among(files).forEach(file -> settle(file, now));
    }

    /** The same, of files from which something was taken back that deadlines had followed from. */
    @Open("called by an import's job as its asker; it shows nothing")
    public void settleTakenBack(Collection<CaseFileId> files) {
        Instant now = clock.instant();
        for (CaseFileId file : files) {
            settle(file, now);
            next.settle(file);
        }
    }

    private void settle(CaseFileId file, Instant now) {
        List<RecordDays.Fact> facts = days.of(file);
        List<RecordedTrigger> standing = shelf.standing(file);
        standing.stream().filter(trigger -> trigger.isOfRecord() && facts.stream().noneMatch(fact -> fact.isOf(trigger))).forEach(trigger -> drop(trigger, now));
        for (RecordDays.Fact fact : facts) {
            standing.stream().filter(fact::isOf).findFirst().ifPresentOrElse(trigger -> move(trigger, fact, now), () -> appear(file, fact, standing, now));
        }
    }

    private void appear(CaseFileId file, RecordDays.Fact fact, List<RecordedTrigger> standing, Instant now) {
        boolean byHand = standing.stream().anyMatch(trigger -> !trigger.isOfRecord() && trigger.event().equals(fact.entry().event()) && trigger.at().day().equals(fact.entry().at().day()));
        if (byHand || !isAhead(fact, LocalDate.ofInstant(now, caller.zone()))) {
            return;
        }
        RecordedTrigger trigger = RecordedTrigger.ofRecord(file, fact, caller.member(), now);
        shelf.add(trigger);
        reckoning.reckon(trigger, ReckoningCause.RECORDED, Set.of(), now);
    }

    /** Whether anything is still to be kept or watched. */
    private boolean isAhead(RecordDays.Fact fact, LocalDate today) {
        return reckoner.after(fact.entry().trigger()).values().stream().flatMap(counted -> counted.dates().stream()).anyMatch(date -> date.due() == null || !date.due().day().isBefore(today));
    }

    private void move(RecordedTrigger trigger, RecordDays.Fact fact, Instant now) {
        if (!trigger.at().equals(fact.entry().at())) {
            trigger.follow(fact, now);
            reckoning.reckon(trigger, ReckoningCause.TRIGGER_CHANGED, Set.of(), now);
        }
    }

    private void drop(RecordedTrigger trigger, Instant now) {
        trigger.withdraw(caller.member(), now);
        reckoning.closeAll(trigger, EndCode.TRIGGER_WITHDRAWN, now);
    }
}
