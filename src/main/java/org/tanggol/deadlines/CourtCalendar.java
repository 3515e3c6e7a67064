package org.tanggol.deadlines;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * On which days a court is open: Monday to Friday without the federal holidays as observed (5 USC 6103) and without one-off closures. It
 * knows a span of whole years. A day outside them is refused: taking it for an open one would make dates that are wrong and look right.
 * Immutable; calendars with the same closed days are equal.
 */
public final class CourtCalendar {

    private static final String HOLIDAYS = "/db/reference/calendar/federal_holidays_2015_2040.csv";

    private final LocalDate first;
    private final LocalDate last;
    private final Map<LocalDate, String> closed;
    /** Bit by days since the first, so that the next open day is found without looking at each. */
    private final BitSet open;

    private CourtCalendar(LocalDate first, LocalDate last, Map<LocalDate, String> closed) {
        this.first = first;
        this.last = last;
        this.closed = Map.copyOf(closed);
        this.open = new BitSet();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            open.set(bit(day), !isWeekend(day) && !closed.containsKey(day));
        }
    }

    /** The federal holidays of the years 2015 to 2040 (db/reference/PROVENANCE.md), Inauguration Day not among them. */
    public static CourtCalendar bundled() {
        Map<LocalDate, String> observed = new HashMap<>();
        int from = Year.MAX_VALUE;
        int to = Year.MIN_VALUE;
        try (InputStream file = CourtCalendar.class.getResourceAsStream(HOLIDAYS);
            CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                int year = Integer.parseInt(row.getField("year"));
                from = Math.min(from, year);
                to = Math.max(to, year);
                observed.put(LocalDate.parse(row.getField("observed")), row.getField("name"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CourtCalendar(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), observed);
    }

    /** With these days closed too; a holiday keeps its name. */
    public CourtCalendar with(Collection<Closure> closures) {
        Map<LocalDate, String> more = new HashMap<>(closed);
        closures.forEach(closure -> {
            bit(closure.day());
            more.putIfAbsent(closure.day(), closure.name());
        });
        return new CourtCalendar(first, last, more);
    }

    /**
     * With Inauguration Day, for courts in the Washington area: 20 January of each fourth year after 1965, and the 21st when the 20th is a
     * Sunday (5 USC 6103(c)).
     */
    public CourtCalendar withInaugurationDay() {
        Map<LocalDate, String> more = new HashMap<>(closed);
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if ((year - 1965) % 4 == 0) {
                LocalDate day = LocalDate.of(year, 1, 20);
                more.putIfAbsent(day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day, "Inauguration Day");
            }
        }
        return new CourtCalendar(first, last, more);
    }

    /** @throws RuleViolation YEAR_NOT_LOADED */
    public boolean isOpen(LocalDate day) {
        return open.get(bit(day));
    }

    /** @throws RuleViolation YEAR_NOT_LOADED also when the next open day is beyond what is known */
    public LocalDate openOnOrAfter(LocalDate day) {
        int found = open.nextSetBit(bit(day));
        if (found < 0) {
            throw notLoaded(last.getYear() + 1);
        }
        return first.plusDays(found);
    }

    /** @throws RuleViolation YEAR_NOT_LOADED also when the open day before is beyond what is known */
    public LocalDate openOnOrBefore(LocalDate day) {
        int found = open.previousSetBit(bit(day));
        if (found < 0) {
            throw notLoaded(first.getYear() - 1);
        }
        return first.plusDays(found);
    }

    /** Why a day is closed: a holiday or a closure; empty for a weekend without either, and for an open day. */
    public Optional<String> nameOf(LocalDate day) {
        bit(day);
        return Optional.ofNullable(closed.get(day));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CourtCalendar calendar && first.equals(calendar.first) && last.equals(calendar.last) && closed.equals(calendar.closed);
    }

    @Override
    public int hashCode() {
        return closed.hashCode();
    }

    private int bit(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw notLoaded(day.getYear());
        }
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    private RuleViolation notLoaded(int year) {
        return new RuleViolation(Rule.YEAR_NOT_LOADED, "trigger", Integer.toString(year), Integer.toString(first.getYear()), Integer.toString(last.getYear()));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
