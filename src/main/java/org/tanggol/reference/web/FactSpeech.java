package org.tanggol.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.AsOfPrecision;
import org.tanggol.reference.FactKind;
import org.tanggol.reference.FactValue;
import org.tanggol.reference.SourceRow;

/** How facts and their sources are said on a page: figures with their unit, days as exact as the source has them. */
@Named
@RequestScoped
public class FactSpeech {

    @Inject
    Say say;

    /** "1,878.2 people", "34.6 days", "7 May 2026", "Pass". */
    public String value(FactKind kind, FactValue value) {
        if (value == null) {
            return "";
        }
        if (value.day() != null) {
            return say.shortDay(value.day());
        }
        return value.number() == null ? value.text() : say.of("facility.unit." + kind.unit(), number(value));
    }

    /** The bare figure, or what stands in its place. */
    public String figure(FactValue value) {
        return value == null ? "" : value.number() == null ? value.plain() : number(value);
    }

    private String number(FactValue value) {
        NumberFormat format = NumberFormat.getInstance(say.speech().locale());
        format.setMaximumFractionDigits(1);
        return format.format(value.number());
    }

    /** The day of a statement: "July 2026", "2 Apr 2026", or that no day is given. */
    public String asOf(SourceRow source, LocalDate day) {
        if (day == null) {
            return say.of("facility.noDate");
        }
        if (source != null && source.precision() == AsOfPrecision.MONTH) {
            return DateTimeFormatter.ofPattern("LLLL yyyy", say.speech().locale()).format(YearMonth.from(day));
        }
        return DateTimeFormatter.ofPattern("d MMM yyyy", say.speech().locale()).format(day);
    }

    /** Source and day in one; the titles of published editions name their day, only a correction has its own. */
    public String from(SourceRow source, LocalDate day) {
        return source.isByHand() ? say.of("facility.byHand", asOf(source, day)) : source.title();
    }

    public String zone(String id) {
        return say.zone(ZoneId.of(id));
    }
}
