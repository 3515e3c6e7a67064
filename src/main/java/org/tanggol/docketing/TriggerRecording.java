package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Putting events on record that start periods, and asking beforehand what would follow. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class TriggerRecording {

    @Inject
    DeadlineShelf shelf;

    @Inject
    DeadlineReckoning reckoning;

    @Inject
    Reckoner reckoner;

    @Inject
    DatesOfLaw dates;

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

    /** One deadline as it would be. @param before as it stands; null where it would be new @param after null where it would close */
    public record Preview(String family, Moment before, Reckoned after) { }

    /**
     * Records an event; its deadlines appear.
     *
     * @param without questions that do not arise in this case; their deadlines are kept as closed
     * @throws RuleViolation UNKNOWN_VALUE for an event that starts nothing or is recorded with its hearing, IN_THE_FUTURE, HOUR_REQUIRED, FIELD_MISSING for the day the court set the hearing,
     *     TRIGGER_ON_RECORD for what custody or a proceeding says already, RULE_NOT_EFFECTIVE where no rule governs what is of that day
     */
    @Requires(Permission.SCHEDULE_HEARING)
    public TriggerId record(CaseFileId file, TriggerEntry entry, Set<String> without) {
        FileAdmission admitted = access.toEdit(file);
        check(entry);
        requireNotOnRecord(file, entry);
        Instant now = clock.instant();
        TriggerId id = TriggerId.next();
        RecordedTrigger trigger = new RecordedTrigger(id, file, entry, paper(admitted, id, entry), caller.member(), now);
        shelf.add(trigger);
        audit.record(AuditAction.TRIGGER_RECORDED, file, id.value(), entry.event(), entry.at().day(), entry.source());
        reckoning.reckon(trigger, ReckoningCause.RECORDED, without, now);
        return id;
    }

    /** What recording it would make due; nothing is written. */
    @Requires(Permission.SCHEDULE_HEARING)
    public List<Preview> preview(CaseFileId file, TriggerEntry entry) {
        access.toEdit(file);
        check(entry);
        requireNotOnRecord(file, entry);
        return reckoner.after(entry.trigger()).entrySet().stream().map(due -> new Preview(due.getKey(), null, due.getValue())).toList();
    }

    /** What correcting it would move; nothing is written. */
    @Requires(Permission.SCHEDULE_HEARING)
    public List<Preview> preview(TriggerId id, TriggerEntry better) {
        RecordedTrigger trigger = shelf.trigger(id);
        access.toEdit(trigger.file());
        check(better);
        var due = reckoner.after(better.trigger());
        return shelf.of(id).stream().filter(Deadline::isOpen).map(deadline -> new Preview(deadline.family(), deadline.holds(), due.get(deadline.family()))).toList();
    }

    /**
     * The event was known wrong; its open deadlines are counted anew.
     *
     * @throws RuleViolation TRIGGER_AFTER_ACT when something was filed on it before the new day
     */
    @Requires(Permission.SCHEDULE_HEARING)
    public void correct(TriggerId id, long seen, TriggerEntry better) {
        RecordedTrigger trigger = shelf.trigger(id);
        FileAdmission admitted = access.toEdit(trigger.file());
        trigger.requireVersion(seen);
        check(better);
        for (Deadline deadline : shelf.of(id)) {
            if (deadline.status() == DeadlineStatus.DONE && deadline.endedOn().isBefore(better.at().day())) {
                throw new RuleViolation(Rule.TRIGGER_AFTER_ACT, "at", deadline.endedOn());
            }
        }
        Moment before = trigger.at();
        Instant now = clock.instant();
        trigger.correct(better, paper(admitted, id, better), now);
        audit.record(AuditAction.TRIGGER_CORRECTED, trigger.file(), id.value(), better.event(), before.day(), better.at().day(), better.source());
        reckoning.reckon(trigger, ReckoningCause.TRIGGER_CHANGED, Set.of(), now);
    }

    /** There was no such event: its open deadlines close with it. @throws RuleViolation TRIGGER_WITHDRAWN, TRIGGER_OF_HEARING, TRIGGER_OF_RECORD */
    @Requires(Permission.SCHEDULE_HEARING)
    public void withdraw(TriggerId id, long seen) {
        RecordedTrigger trigger = shelf.trigger(id);
        access.toEdit(trigger.file());
        trigger.requireVersion(seen);
        if (trigger.hearing() != null) {
            throw new RuleViolation(Rule.TRIGGER_OF_HEARING);
        }
        if (trigger.isOfRecord()) {
            throw new RuleViolation(Rule.TRIGGER_OF_RECORD);
        }
        Instant now = clock.instant();
        trigger.withdraw(caller.member(), now);
        audit.record(AuditAction.TRIGGER_WITHDRAWN, trigger.file(), id.value(), trigger.event(), trigger.at().day());
        reckoning.closeAll(trigger, EndCode.TRIGGER_WITHDRAWN, now);
    }

    private Confidential paper(FileAdmission admitted, TriggerId id, TriggerEntry entry) {
        return vault.close(admitted, RecordedTrigger.documentCell(admitted.file(), id), entry.document());
    }

    /** What the record says would otherwise stand twice, with each of its deadlines. */
    private void requireNotOnRecord(CaseFileId file, TriggerEntry entry) {
        shelf.standing(file).stream().filter(trigger -> trigger.isOfRecord() && trigger.event().equals(entry.event())).findFirst().ifPresent(trigger -> {
            throw new RuleViolation(Rule.TRIGGER_ON_RECORD, "event", trigger.at().day());
        });
    }

    private void check(TriggerEntry entry) {
        Checks.required(entry.source(), "source");
        if (TriggerEntry.isOfHearing(entry.event()) || !dates.events().contains(entry.event())) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "event", dates.events().stream().filter(event -> !TriggerEntry.isOfHearing(event)).collect(Collectors.joining(", ")));
        }
        if (entry.at().day().isAfter(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "at");
        }
        List<RuleViolation> refused = dates.after(entry.trigger()).stream().map(DatesOfLaw.Answer::refused).toList();
        Optional<RuleViolation> lacking = refused.stream().filter(why -> why != null && why.rule() != Rule.RULE_NOT_EFFECTIVE).findFirst();
        if (lacking.isPresent()) {      // a date that cannot be counted for want of an hour would be a date nobody sees
            throw lacking.get().at(lacking.get().rule() == Rule.FIELD_MISSING ? "setOn" : "at");
        }
        if (!refused.contains(null)) {
            throw new RuleViolation(Rule.RULE_NOT_EFFECTIVE, "at");
        }
    }
}
