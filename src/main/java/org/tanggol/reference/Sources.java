package org.tanggol.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The publications that come with the product. */
final class Sources {

    static final String JULY_2026 = "ice-list-2026-07";
    static final String NOVEMBER_2017 = "ice-list-2017-11-06";
    static final String DATA_PROJECT = "ddp-facilities";
    static final String OFFICES = "ice-offices-2026-07-07";
    static final String COURTS = "eoir-courts-2026-07-07";

    static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    static final LocalDate NOVEMBER = LocalDate.of(2017, 11, 6);
    static final LocalDate OFFICES_DAY = LocalDate.of(2026, 7, 7);

    static final Origin OF_JULY = new Origin(JULY_2026, JULY);
    static final Origin OF_2017 = new Origin(NOVEMBER_2017, NOVEMBER);
    static final Origin OF_DATA_PROJECT = new Origin(DATA_PROJECT, null);
    static final Origin OF_COURTS = new Origin(COURTS, OFFICES_DAY);

    private Sources() { }

    static List<ReferenceSource> all(Instant now) {
        return List.of(
            new ReferenceSource(JULY_2026, "ICE detention statistics and facility pages, July 2026", JULY, AsOfPrecision.MONTH,
                "https://www.ice.gov/detention-facilities", now),
            new ReferenceSource(NOVEMBER_2017, "ICE facility list released under FOIA, 6 November 2017", NOVEMBER, AsOfPrecision.DAY, null, now),
            new ReferenceSource(DATA_PROJECT, "Deportation Data Project, list of facilities", null, AsOfPrecision.UNKNOWN,
                "https://deportationdata.org", now),
            new ReferenceSource(OFFICES, "ICE field offices, 7 July 2026", OFFICES_DAY, AsOfPrecision.DAY,
                "https://www.ice.gov/contact/field-offices", now),
            new ReferenceSource(COURTS, "EOIR immigration courts, 7 July 2026", OFFICES_DAY, AsOfPrecision.DAY, "https://www.justice.gov/eoir", now),
            new ReferenceSource(Origin.BY_HAND, "Corrected by hand", null, AsOfPrecision.UNKNOWN, null, now));
    }
}
