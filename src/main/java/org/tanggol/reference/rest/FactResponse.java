package org.tanggol.reference.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.reference.FactKind;
import org.tanggol.reference.FactRow;
import org.tanggol.reference.Unit;

/**
 * One figure or finding about a facility. One of number, text and day is there.
 *
 * @param unit of the number
 * @param source title of the publication
 * @param asOf day of the data; the first of the month where the source gives only the month
 */
@Schema(name = "Fact", requiredProperties = {"kind", "source", "as_of"})
public record FactResponse(FactKind kind, BigDecimal number, String text, LocalDate day, Unit unit, String source, LocalDate asOf) {

    static FactResponse from(FactRow row) {
        return new FactResponse(row.kind(), plain(row.value().number()), row.value().text(), row.value().day(), row.kind().unit(), row.source().title(), row.asOf());
    }

    /** 640 and not 640.000. */
    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
