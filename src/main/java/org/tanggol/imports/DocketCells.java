package org.tanggol.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.proceedings.ChargingDocument;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.FacilityRow;

/** The matter a row tells of, and its hearing. An hour without a known court is refused: which clock it means would be a guess. */
final class DocketCells {

    private static final String UNSET = "|na|n a|none|none yet|not yet|no date|no date yet|tbd|tba|pending|not set|to be set|unknown|no|pendiente|por definir|por asignar|sin asignar|sin fecha|aun no|ninguna";

    private static final Pattern BESIDE = Pattern.compile("\\s*/\\s*");

    private final SheetPlan plan;
    private final Places places;
    private final LocalDate today;
    private final ZoneId zone;

    DocketCells(SheetPlan plan, Places places, LocalDate today, ZoneId zone) {
        this.plan = plan;
        this.places = places;
        this.today = today;
        this.zone = zone;
    }

    void read(Cells cells, Entry entry) {
        CourtRow court = court(cells);
        ProceedingKind kind = value(cells, ImportField.PROCEEDING_KIND, ProceedingKind.class);
        ChargingDocument document = value(cells, ImportField.CHARGING_DOCUMENT, ChargingDocument.class);
        LocalDate served = servedOn(cells);
        Entry.Setting setting = setting(cells, entry, court, kind);
        if (kind != null || document != null || served != null || setting != null || cells.text(ImportField.COURT) != null && court != null) {
            ProceedingKind matter = setting != null ? setting.matter() : kind == null ? ProceedingKind.REMOVAL : kind;
            entry.matters.add(new Entry.Matter(matter, court == null ? null : court.id(), document, served));
            if (kind != null && kind != matter) {
                entry.matters.add(new Entry.Matter(kind, court == null ? null : court.id(), document, served));
            }
        }
        if (setting != null) {
            entry.settings.add(setting);
        }
    }

    private Entry.Setting setting(Cells cells, Entry entry, CourtRow stated, ProceedingKind kind) {
        String text = cells.text(ImportField.HEARING_DATE);
        String clock = cells.text(ImportField.HEARING_TIME);
        if (text == null || Folded.of(text).matches(UNSET)) {
            if (clock != null && !Folded.of(clock).matches(UNSET)) {
                cells.flaw(ImportField.HEARING_TIME, CellProblem.TIME_WITHOUT_DATE);
            }
            return null;
        }
        Days.Read day = Days.read(text, plan.dates(), today.getYear() + 20);
        CellProblem problem = day.problem() != null ? day.problem() : day.date().isAfter(today.plusYears(20)) ? CellProblem.DATE_UNREADABLE
            : day.date().isBefore(today.minusYears(40)) ? CellProblem.DATE_TOO_OLD : null;
        if (problem != null) {
            cells.flaw(ImportField.HEARING_DATE, problem);
            return null;
        }
        Optional<LocalTime> time = clock != null ? Days.time(clock) : Days.time(text);
        if (clock != null && time.isEmpty() && !Folded.of(clock).matches(UNSET)) {
            cells.flaw(ImportField.HEARING_TIME, CellProblem.TIME_UNREADABLE);
            return null;
        }
        HearingType type = cells.text(ImportField.HEARING_TYPE) == null ? HearingType.MASTER : value(cells, ImportField.HEARING_TYPE, HearingType.class);
        HearingMedium medium = value(cells, ImportField.HEARING_MEDIUM, HearingMedium.class);
        String judge = cells.text(ImportField.JUDGE) == null ? judgeBesideCourt(cells) : limited(cells, ImportField.JUDGE, 80);
        String room = limited(cells, ImportField.ROOM, 120);
        CourtRow court = stated != null ? stated : courtOtherwise(cells, entry);
        HearingTime when = when(cells, day.date(), time.orElse(null), court);
        if (type == null || when == null) {
            return null;
        }
        ProceedingKind matter = type == HearingType.BOND_REDETERMINATION ? ProceedingKind.BOND : kind == null ? ProceedingKind.REMOVAL : kind;
        return new Entry.Setting(matter, type, when, court == null ? null : court.id(), judge, medium, room);
    }

    private HearingTime when(Cells cells, LocalDate day, LocalTime time, CourtRow court) {
        if (time == null) {
            return new HearingTime.Control(day, court == null ? zone : ZoneId.of(court.zone()));
        }
        if (court == null) {
            if (cells.text(ImportField.COURT) == null || plan.unreadToNotes()) {       // else the cell of the court says it; left to the note it would take the hearing along
                cells.flaw(ImportField.HEARING_DATE, CellProblem.COURT_MISSING);
            }
            return null;
        }
        try {
            return new HearingTime.Exact(CourtTime.of(day.atTime(time), ZoneId.of(court.zone()), Optional.empty()));
        } catch (RuleViolation e) {
            cells.flaw(cells.text(ImportField.HEARING_TIME) == null ? ImportField.HEARING_DATE : ImportField.HEARING_TIME,
                e.rule() == Rule.TIME_SKIPPED ? CellProblem.TIME_SKIPPED : CellProblem.TIME_TWICE);
            return null;
        }
    }

    /** Where the row names none: that of the place, else the one that the office has said. A court that nobody could read is not another one. */
    private CourtRow courtOtherwise(Cells cells, Entry entry) {
        CourtRow ofPlace = courtOfPlace(entry);
        String named = cells.text(ImportField.COURT);
        boolean none = named == null || Folded.of(named).matches(UNSET);
        return ofPlace != null || !none || plan.court() == null ? ofPlace : places.court(plan.court());
    }

    /** The court that usually hears the people held where this one is. */
    private CourtRow courtOfPlace(Entry entry) {
        if (entry.stays.isEmpty() || entry.stays.get(entry.stays.size() - 1).facility() == null) {
            return null;
        }
        FacilityRow facility = places.facility(entry.stays.get(entry.stays.size() - 1).facility());
        CourtId court = facility == null ? null : facility.court();
        return court == null ? null : places.court(court);
    }

    private CourtRow court(Cells cells) {
        String text = cells.text(ImportField.COURT);
        if (text == null || Folded.of(text).matches(UNSET)) {
            return null;
        }
        Places.Found<CourtRow> found = places.court(text);
        if (found.only() == null && judgeBesideCourt(cells) != null) {
            return places.court(BESIDE.split(text, 2)[0]).only();
        }
        if (found.only() == null) {
            cells.flaw(ImportField.COURT, found.several() ? CellProblem.COURT_AMBIGUOUS : CellProblem.COURT_UNKNOWN);
        }
        return found.only();
    }

    /** "Adelanto / Marchetti" in the column of the court, of a row with a hearing: the judge behind the court; null where it is not so. */
    private String judgeBesideCourt(Cells cells) {
        String text = cells.text(ImportField.COURT);
        String[] halves = text == null || cells.text(ImportField.HEARING_DATE) == null ? new String[0] : BESIDE.split(text, 2);
        return halves.length == 2 && !halves[1].isBlank() && halves[1].length() <= 80 && places.court(text).only() == null && places.court(halves[0]).only() != null ? halves[1].strip() : null;
    }

    private LocalDate servedOn(Cells cells) {
        String text = cells.text(ImportField.SERVED_ON);
        if (text == null || Folded.of(text).matches(UNSET)) {
            return null;
        }
        Days.Read day = Days.read(text, plan.dates(), today.getYear() + 1);
        CellProblem problem = day.problem() != null ? day.problem() : day.date().isAfter(today) ? CellProblem.DATE_IN_FUTURE : null;
        if (problem != null) {
            cells.flaw(ImportField.SERVED_ON, problem);
        }
        return problem == null ? day.date() : null;
    }

    private static <E extends Enum<E>> E value(Cells cells, ImportField field, Class<E> type) {
        String text = cells.text(field);
        if (text == null || Folded.of(text).matches(UNSET)) {
            return null;
        }
        return Values.of(type, text).orElseGet(() -> {
            cells.flaw(field, CellProblem.VALUE_UNKNOWN);
            return null;
        });
    }

    private static String limited(Cells cells, ImportField field, int most) {
        String text = cells.text(field);
        if (text != null && text.length() > most) {
            cells.flaw(field, CellProblem.TOO_LONG);
            return null;
        }
        return text;
    }
}
