package org.tanggol.reference;

import java.time.LocalDate;

/** A publication, for showing where a statement comes from. */
public record SourceRow(String code, String title, LocalDate asOf, AsOfPrecision precision, String url) {

    public boolean isByHand() {
        return Origin.BY_HAND.equals(code);
    }
}
