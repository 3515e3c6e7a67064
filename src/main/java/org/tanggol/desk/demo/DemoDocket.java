package org.tanggol.desk.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingScheduling;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.docket.InterpreterState;
import org.tanggol.docket.Setting;
import org.tanggol.docket.Source;
import org.tanggol.docket.TaskTying;
import org.tanggol.docketing.TriggerEntry;
import org.tanggol.docketing.TriggerRecording;
import org.tanggol.proceedings.ChargingDocument;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.ProceedingKeeping;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;
import org.tanggol.work.NoteKind;
import org.tanggol.work.NoteTier;
import org.tanggol.work.NoteWriting;
import org.tanggol.work.TaskId;
import org.tanggol.work.TaskKeeping;

/** Proceedings, hearings, events that start periods, notes and tasks of a demonstration. */
@ApplicationScoped
class DemoDocket {

    @Inject
    ProceedingKeeping proceedings;

    @Inject
    HearingScheduling scheduling;

    @Inject
    TriggerRecording triggers;

    @Inject
    TaskKeeping tasks;

    @Inject
    TaskTying tying;

    @Inject
    NoteWriting notes;

    @Inject
    DemoPeople people;

    @Inject
    ReferenceQueries reference;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void load(Map<String, CaseFileId> files, DemoSeating.House house) {
        Map<String, ProceedingId> opened = new HashMap<>();
        Map<CaseFileId, HearingId> first = new HashMap<>();
        for (NamedCsvRecord row : DemoFile.read("hearings.csv")) {
            CaseFileId file = files.get(row.getField("person"));
            ProceedingKind kind = ProceedingKind.valueOf(row.getField("proceeding"));
            CourtRow court = court(row.getField("court"));
            ProceedingId proceeding = opened.computeIfAbsent(file + " " + kind, key -> proceedings.open(file, kind, court == null ? null : court.id(),
                kind == ProceedingKind.REMOVAL ? ChargingDocument.NTA_I862 : null, kind == ProceedingKind.REMOVAL ? today().minusDays(30) : null, today().minusDays(30)));
            Setting setting = new Setting(HearingType.valueOf(row.getField("type")), court == null ? null : court.id(), DemoFile.text(row, "judge"),
                HearingMedium.valueOf(row.getField("medium")), DemoFile.text(row, "room"), null, InterpreterState.valueOf(row.getField("interpreter_state")),
                DemoFile.text(row, "lawyer") == null ? null : house.members().get(row.getField("lawyer")));
            HearingTime time = time(row.getField("day"), row.getField("time"), court);
            HearingId id = row.getField("day").startsWith("-") && row.getField("day").length() > 1
                ? scheduling.record(proceeding, setting, time, Source.valueOf(row.getField("source")))
                : scheduling.schedule(proceeding, setting, time, Source.valueOf(row.getField("source")));
            first.putIfAbsent(file, id);
        }
        for (NamedCsvRecord row : house.staffed() ? DemoFile.read("events.csv") : List.<NamedCsvRecord>of()) {
            people.as(house.members().get(row.getField("who")), () -> event(row, files.get(row.getField("person"))));
        }
        for (NamedCsvRecord row : house.staffed() ? DemoFile.read("work.csv") : List.<NamedCsvRecord>of()) {
            people.as(house.members().get(row.getField("who")), () -> work(row, files.get(row.getField("person")), first));
        }
    }

    private void event(NamedCsvRecord row, CaseFileId file) {
        LocalDate day = today().plusDays(Integer.parseInt(row.getField("day")));
        String time = DemoFile.text(row, "time");
        Moment at = time == null ? Moment.on(day) : Moment.at(day.atTime(LocalTime.parse(time)).atZone(ZoneId.of(row.getField("zone"))));
        triggers.record(file, new TriggerEntry(row.getField("event"), at, null, Circumstances.UNKNOWN, Source.valueOf(row.getField("source")), DemoFile.text(row, "document")), Set.of());
    }

    private void work(NamedCsvRecord row, CaseFileId file, Map<CaseFileId, HearingId> hearings) {
        String what = row.getField("what");
        if (what.startsWith("NOTE_")) {
            notes.write(file, NoteTier.valueOf(what.substring(5)), NoteKind.NOTE, row.getField("text"));
            return;
        }
        String day = DemoFile.text(row, "day");
        TaskId task = tasks.add(file, row.getField("text"), caller.member(), day == null ? null : today().plusDays(Integer.parseInt(day.replace("+", ""))));
        if (DemoFile.text(row, "days_before") != null) {
            tying.tie(task, hearings.get(file), Integer.parseInt(row.getField("days_before")));
        }
    }

    /** A day on which courts are open, at or after the offset. */
    private HearingTime time(String day, String time, CourtRow court) {
        if (day.equals("-")) {
            return new HearingTime.ToBeSet();
        }
        LocalDate date = today().plusDays(Integer.parseInt(day.replace("+", "")));
        while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY || reference.isCourtClosed(date)) {
            date = date.plusDays(1);
        }
        ZoneId zone = ZoneId.of(court.zone());
        return time.equals("-") ? new HearingTime.Control(date, zone)
            : new HearingTime.Exact(CourtTime.of(LocalDateTime.of(date, LocalTime.parse(time)), zone, Optional.empty()));
    }

    private CourtRow court(String name) {
        return name.isEmpty() ? null : reference.courts().stream().filter(court -> court.name().contains(name) || name.equals(court.city())).findFirst()
            .orElseThrow(() -> new IllegalStateException("The demonstration names a court that the reference data does not have: " + name));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), caller.zone());
    }
}
