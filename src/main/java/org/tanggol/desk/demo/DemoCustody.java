package org.tanggol.desk.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.Confidence;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.CustodyTracking;
import org.tanggol.custody.EndKind;
import org.tanggol.custody.Finding;
import org.tanggol.custody.LocatorChecking;
import org.tanggol.custody.LocatorInputs;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.LocatorSystem;
import org.tanggol.custody.Stay;
import org.tanggol.custody.Stays;
import org.tanggol.custody.StintKind;
import org.tanggol.custody.When;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** Stays, stints and checks of a demonstration: {@code KIND:place@-22d;UNKNOWN@-31h;RELEASED:BOND@-6d}. */
@ApplicationScoped
class DemoCustody {

    @Inject
    CustodyTracking tracking;

    @Inject
    LocatorChecking checking;

    @Inject
    Stays stays;

    @Inject
    ReferenceQueries reference;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void stay(CaseFileId file, String path) {
        boolean begun = false;
        for (String step : path.split(";")) {
            String[] parts = step.split("@");
            String[] place = parts[0].split(":");
            Instant at = clock.instant().minus(Duration.parse(parts[1].endsWith("d") ? "P" + parts[1].substring(1).toUpperCase() : "PT" + parts[1].substring(1).toUpperCase()));
            Stay open = begun ? stays.openOf(file).orElseThrow() : null;
            if (place[0].equals("RELEASED")) {
                tracking.end(open.id(), open.version(), EndKind.valueOf(place[1]), new When(at, caller.zone(), false));
            } else if (begun) {
                tracking.move(open.id(), open.version(), finding(place, at));
            } else {
                tracking.begin(file, finding(place, at));
                begun = true;
            }
        }
    }

    private Finding finding(String[] place, Instant at) {
        StintKind kind = StintKind.valueOf(place[0]);
        if (kind != StintKind.FACILITY) {
            return new Finding(kind, null, place.length > 1 ? place[1] : null, new When(at, caller.zone(), false), CustodySource.FAMILY, Confidence.LIKELY, null);
        }
        List<FacilityRow> found = reference.facilitiesLike(place[1], 1);
        if (found.isEmpty()) {
            throw new IllegalStateException("The demonstration names a facility that the reference data does not have: " + place[1]);
        }
        FacilityRow facility = found.get(0);
        return new Finding(kind, facility.id(), null, new When(at, ZoneId.of(facility.zone()), false), CustodySource.LOCATOR, Confidence.CONFIRMED, null);
    }

    void checks(Map<String, CaseFileId> files) {
        for (NamedCsvRecord row : DemoFile.read("checks.csv")) {
            CaseFileId file = files.get(row.getField("person"));
            LocatorResult result = LocatorResult.valueOf(row.getField("result"));
            checking.log(file, LocatorSystem.valueOf(row.getField("system")), LocatorInputs.valueOf(row.getField("inputs")), result,
                result == LocatorResult.FOUND ? stays.openOf(file).orElseThrow().current().facility() : null, null,
                clock.instant().minus(Duration.ofHours(Long.parseLong(row.getField("hours_ago")))));
        }
    }
}
