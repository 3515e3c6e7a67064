package org.tanggol.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** One run over the bundled files. */
class BundledReference {

    private final Session session;
    private final Instant now;

    BundledReference(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    void load() {
        session.setJdbcBatchSize(100);
        if (session.find(LoadedFile.class, "all") != null) {
            return;
        }
        session.persist(new ReferenceSource("eoir-courts", "Immigration courts, EOIR", LocalDate.of(2026, 7, 7), AsOfPrecision.DAY,
            "https://www.justice.gov/eoir", now));
        courts();
        closedDays();
        codes();
        session.persist(new LoadedFile("all", "0".repeat(64), now));
        session.flush();
        session.clear();
    }

    private void courts() {
        Map<String, String> zones = new HashMap<>();
        Csv.rows("own/states.csv").forEach(row -> zones.put(row.get("state"), row.get("zone")));
        for (Csv.Row row : Csv.rows("courts/immigration_courts.csv")) {
            PostalAddress address = PostalAddress.ofLine(row.get("address"));
            String zone = address.city().equals("El Paso") ? "America/Denver" : zones.get(row.get("state"));
            session.persist(new Court(row.get("id"), row.get("name"), address, ZoneId.of(zone), row.get("operational_status"), true,
                new Origin("eoir-courts", LocalDate.parse(row.get("source_as_of")))));
        }
    }

    private void closedDays() {
        for (Csv.Row row : Csv.rows("calendar/federal_holidays_2015_2040.csv")) {
            session.persist(new ClosedDay(LocalDate.parse(row.get("observed")), row.get("name")));
        }
    }

    private void codes() {
        for (String file : List.of("tblLanguage")) {
            int position = 0;
            for (Csv.Row row : Csv.rows("eoir/" + file + ".csv")) {
                session.persist(new EoirCode(file, position++, row.raw("code"), row.raw("description"), null, true));
            }
        }
    }
}
