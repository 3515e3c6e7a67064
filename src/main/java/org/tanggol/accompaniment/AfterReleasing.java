package org.tanggol.accompaniment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.DueDate;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.Source;
import org.tanggol.docketing.CountedDate;
import org.tanggol.docketing.TriggerEntry;
import org.tanggol.docketing.TriggerRecording;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.work.TaskKeeping;

/** Somebody was released and lives somewhere: what follows becomes dated tasks, with a companion who sees to them. */
@ApplicationScoped
@Transactional
public class AfterReleasing {

    private static final String MOVED = "address_change";

    @Inject
    TriggerRecording triggers;

    @Inject
    TaskKeeping tasks;

    /**
     * By when each is to be done, counted by the rules the organization goes by; nothing is written. A duty for which the rules give no day is missing.
     *
     * @param movedOn the local day since which the person lives there
     */
    @Requires(Permission.MANAGE_TASKS)
    public Map<ReleaseDuty, LocalDate> preview(CaseFileId file, LocalDate movedOn, Source source) {
        Map<String, LocalDate> days = days(file, entry(movedOn, source));
        Map<ReleaseDuty, LocalDate> due = new EnumMap<>(ReleaseDuty.class);
        for (ReleaseDuty duty : ReleaseDuty.values()) {
            if (duty.family() != null && days.containsKey(duty.family())) {
                due.put(duty, days.get(duty.family()));
            }
        }
        return due;
    }

    /**
     * Records the new address as an event of the docket, from which its deadlines follow, and adds a task for each duty.
     *
     * @param titles what each is called, in the words of whoever plans it
     * @param checkIn the local day that ICE has set; needed for CHECK_IN
     * @param companion who sees to them; null for nobody yet
     * @return how many tasks were added
     * @throws RuleViolation NOT_FOUND; FIELD_MISSING; IN_THE_FUTURE for a move to come; as {@link TriggerRecording#record}
     */
    @Requires(Permission.MANAGE_TASKS)
    public int plan(CaseFileId file, LocalDate movedOn, Source source, Map<ReleaseDuty, String> titles, LocalDate checkIn, MemberId companion) {
        if (titles.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "duties");
        }
        TriggerEntry entry = entry(movedOn, source);
        Map<String, LocalDate> days = days(file, entry);
        triggers.record(file, entry, Set.of());
        titles.forEach((duty, title) -> tasks.add(file, title, companion, duty.family() == null ? Checks.required(checkIn, "checkIn") : days.get(duty.family())));
        return titles.size();
    }

    private Map<String, LocalDate> days(CaseFileId file, TriggerEntry entry) {
        Map<String, LocalDate> days = new HashMap<>();
        triggers.preview(file, entry).forEach(one -> first(one).ifPresent(day -> days.put(one.family(), day)));
        return days;
    }

    /** The earliest date that stands. */
    private static Optional<LocalDate> first(TriggerRecording.Preview one) {
        return one.after() == null ? Optional.empty()
            : one.after().dates().stream().filter(date -> date.due() != null && date.role() != DueDate.Role.SHOWN).map(AfterReleasing::day).min(LocalDate::compareTo);
    }

    private static LocalDate day(CountedDate date) {
        return date.fileBy() != null ? date.fileBy() : date.due().day();
    }

    private static TriggerEntry entry(LocalDate movedOn, Source source) {
        return new TriggerEntry(MOVED, Moment.on(Checks.required(movedOn, "movedOn")), null, Circumstances.UNKNOWN, Checks.required(source, "source"), null);
    }
}
