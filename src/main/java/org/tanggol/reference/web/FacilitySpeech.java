package org.tanggol.reference.web;

import com.ibm.icu.text.NumberFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.AsOfPrecision;
import org.tanggol.reference.FacilitySheet;
import org.tanggol.reference.FactKind;
import org.tanggol.reference.FactRow;
import org.tanggol.reference.FactValue;
import org.tanggol.reference.SourceRow;
import org.tanggol.reference.Unit;

/** Facts in words, with their units and their dates. */
@Named
@RequestScoped
public class FacilitySpeech {

    @Inject
    Say say;

    public String value(FactRow fact) {
        return fact == null ? "" : value(fact.kind(), fact.value());
    }

    /** "1,878 people", "34.6 days", "7 May", "Pass"; nothing for no value. */
    public String value(FactKind kind, FactValue value) {
        if (value == null) {
            return "";
        }
        if (value.day() != null) {
            return say.shortDay(value.day());
        }
        if (value.number() == null) {
            return value.text();
        }
        return kind.unit() == Unit.TEXT ? number(value.number()) : say.of("unit." + kind.unit(), number(value.number()), value.number());
    }

    /** One place under a hundred, none above: the figures are averages. */
    private String number(BigDecimal figure) {
        int places = figure.abs().compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0;
        return NumberFormat.getInstance(say.speech().locale()).format(figure.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** The day of a statement as exactly as its source has it: "July 2026", "6 Nov 2017"; nothing when it has none. */
    public String asOf(SourceRow source, LocalDate day) {
        if (day == null || source == null) {
            return "";
        }
        return source.precision() == AsOfPrecision.MONTH ? DateTimeFormatter.ofPattern("MMMM yyyy", say.speech().locale()).format(day) : say.shortDay(day);
    }

    public String asOf(FacilitySheet.Stated stated) {
        return stated == null ? "" : asOf(stated.source(), stated.asOf());
    }

    /** Where a statement comes from, in one breath. */
    public String source(SourceRow source, LocalDate day) {
        if (source == null) {
            return "";
        }
        return source.isByHand() ? say.of("facility.byHand", asOf(source, day)) : source.title();
    }

    public String source(FacilitySheet.Stated stated) {
        return stated == null ? "" : source(stated.source(), stated.asOf());
    }
}
