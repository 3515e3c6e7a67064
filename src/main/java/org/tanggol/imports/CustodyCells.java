package org.tanggol.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import org.tanggol.custody.EndKind;
import org.tanggol.reference.FacilityRow;

/** Where a row says the person is or was held. */
final class CustodyCells {

    private static final String NOWHERE = "|na|n a|none|unknown|desconocido|no se sabe|not detained|no detenido|released|liberado|liberada|tbd|pending";
    /** Before this nobody on a list of today was taken; an earlier year is a slip. */
    private static final int LONGEST_STAY_YEARS = 40;

    private final SheetPlan plan;
    private final Places places;
    private final LocalDate today;
    private final ZoneId zone;

    CustodyCells(SheetPlan plan, Places places, LocalDate today, ZoneId zone) {
        this.plan = plan;
        this.places = places;
        this.today = today;
        this.zone = zone;
    }

    void read(Cells cells, Entry entry) {
        String where = cells.text(ImportField.FACILITY);
        FacilityRow facility = where == null || Folded.of(where).matches(NOWHERE) ? null : facility(cells, where);
        LocalDate taken = day(cells, ImportField.TAKEN_ON);
        LocalDate released = day(cells, ImportField.RELEASED_ON);
        String kind = cells.text(ImportField.RELEASE_KIND);
        EndKind how = kind == null ? null : Values.of(EndKind.class, kind).orElse(null);
        if (kind != null && how == null) {
            cells.flaw(ImportField.RELEASE_KIND, CellProblem.VALUE_UNKNOWN);
        }
        if (kind != null && released == null) {
            cells.flaw(ImportField.RELEASE_KIND, CellProblem.RELEASED_WITHOUT_DATE);
        }
        if (released != null && taken == null) {
            cells.flaw(ImportField.RELEASED_ON, CellProblem.TAKEN_MISSING);
        } else if (released != null && released.isBefore(taken)) {
            cells.flaw(ImportField.RELEASED_ON, CellProblem.RELEASED_BEFORE_TAKEN);
        }
        if (facility != null || taken != null) {
            entry.add(new Entry.StaySpan(facility == null ? null : facility.id(), facility == null ? zone : ZoneId.of(facility.zone()), taken, released,
                released == null ? null : how == null ? EndKind.OTHER_RELEASE : how));
        }
    }

    private FacilityRow facility(Cells cells, String text) {
        Places.Found<FacilityRow> found = places.facility(text);
        if (found.only() == null) {
            cells.flaw(ImportField.FACILITY, found.several() ? CellProblem.FACILITY_AMBIGUOUS : CellProblem.FACILITY_UNKNOWN);
        }
        return found.only();
    }

    private LocalDate day(Cells cells, ImportField field) {
        String text = cells.text(field);
        if (text == null) {
            return null;
        }
        Days.Read day = Days.read(text, plan.dates(), today.getYear() + 1);
        CellProblem problem = day.problem() != null ? day.problem() : day.date().isAfter(today) ? CellProblem.DATE_IN_FUTURE
            : day.date().isBefore(today.minusYears(LONGEST_STAY_YEARS)) ? CellProblem.DATE_TOO_OLD : null;
        if (problem != null) {
            cells.flaw(field, problem);
            return null;
        }
        return day.date();
    }
}
