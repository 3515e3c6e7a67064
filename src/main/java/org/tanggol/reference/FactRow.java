package org.tanggol.reference;

import java.time.LocalDate;

/**
 * A fact as it is shown.
 *
 * @param asOf day of the data; the first of the month where the source gives only the month
 * @param source the publication it comes from
 */
public record FactRow(FactKind kind, FactValue value, LocalDate asOf, SourceRow source) { }
