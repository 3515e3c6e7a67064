package org.tanggol.disclosures;

import java.time.LocalDate;

/**
 * A demand as somebody types it in.
 *
 * @param demander who demands, with their number for it
 * @param receivedOn a plain date
 * @param dueOn until when an answer is due; null where none is named
 * @param steps what was done first: objections, a narrower scope; may be null
 */
public record DemandForm(DemandKind kind, String demander, LocalDate receivedOn, LocalDate dueOn, PersonTold personTold, String steps) {

    @Override
    public String toString() {
        return "DemandForm";
    }
}
