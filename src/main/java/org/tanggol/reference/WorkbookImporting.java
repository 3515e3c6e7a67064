package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.StaffVault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/** The statistics workbook of ICE: read and shown first, and on a person's word applied exactly as shown, in one transaction. */
@ApplicationScoped
@Transactional
public class WorkbookImporting {

    private Workbooks workbooks;
    private Facilities facilities;
    private StaffVault staff;
    private Caller caller;
    private Clock clock;
    private Event<ReferenceChanged> news;

    protected WorkbookImporting() { }   // for the CDI proxy

    @Inject
    WorkbookImporting(Workbooks workbooks, Facilities facilities, StaffVault staff, Caller caller, Clock clock,
                      Event<ReferenceChanged> news) {
        this.workbooks = workbooks;
        this.facilities = facilities;
        this.staff = staff;
        this.caller = caller;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Reads a workbook and works out what it would change. Nothing on record changes.
     *
     * @param fileName as the browser named it, shown and otherwise unused
     * @throws RuleViolation WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE, WORKBOOK_SHEET_MISSING, WORKBOOK_DATE_MISSING
     */
    @Requires(Permission.CURATE_REFERENCE)
    public WorkbookId read(String fileName, byte[] file) {
        FacilityWorkbook workbook = FacilityWorkbook.read(file);
        List<WorkbookMatching.Match> matches = WorkbookMatching.match(workbook.lines(), workbooks.known());
        Set<FacilityId> touched = matches.stream().map(WorkbookMatching.Match::facility).filter(Objects::nonNull).collect(Collectors.toSet());
        WorkbookId id = WorkbookId.next();
        WorkbookImport upload = new WorkbookImport(id, staff.close("workbook_import", "file_name_p2", id.value(), shortName(fileName)), sha256(file), workbook, caller.member(), caller.organization(), clock.instant());
        workbooks.show(upload, matches, workbooks.current(touched));
        return upload.id();
    }

    /**
     * Applies what was shown: facts are added with the workbook as their source, new places are entered, unsure rows become questions.
     *
     * @param seen the version the caller was looking at
     * @throws RuleViolation STATE_TRANSITION_REFUSED when it has been applied or discarded
     */
    @Requires(Permission.CURATE_REFERENCE)
    public void apply(WorkbookId id, long seen) {
        WorkbookImport upload = workbooks.get(id);
        upload.requireVersion(seen);
        Instant now = clock.instant();
        boolean newest = !upload.dataDate().isBefore(workbooks.newestList());
        upload.decided(WorkbookState.APPLIED, caller.member(), now);
        Origin origin = workbooks.source(upload, now).origin();
        Map<FacilityId, WorkbookMatching.Known> known = workbooks.known().stream().collect(Collectors.toMap(WorkbookMatching.Known::id, Function.identity()));
        Map<Integer, List<WorkbookFact>> facts = workbooks.facts(id);
        Map<FacilityId, List<WorkbookFact>> toAdd = new HashMap<>();
        for (WorkbookRow row : workbooks.rows(id)) {
            switch (row.outcome()) {
                case MATCHED -> {
                    remember(row, known.get(row.facility()), origin, newest);
                    toAdd.put(row.facility(), facts.getOrDefault(row.id().row(), List.of()));
                }
                case NEW -> toAdd.put(enter(upload, row, origin, newest, now).id(), facts.getOrDefault(row.id().row(), List.of()));
                case UNSURE -> ask(upload, row, origin, now);
            }
            known.remove(row.facility());
        }
        if (newest) {
            askForMissing(known.values(), origin, now);
        }
        workbooks.addFacts(toAdd, origin);
        news.fire(new ReferenceChanged(ReferenceChanged.What.WORKBOOK_APPLIED, id.value(), upload.dataDate().toString()));
    }

    /** Puts the workbook away unapplied. */
    @Requires(Permission.CURATE_REFERENCE)
    public void discard(WorkbookId id, long seen) {
        WorkbookImport upload = workbooks.get(id);
        upload.requireVersion(seen);
        upload.decided(WorkbookState.DISCARDED, caller.member(), clock.instant());
    }

    /** The name it bears there, where it is another one; and that it stands in the newest list. */
    private void remember(WorkbookRow row, WorkbookMatching.Known known, Origin origin, boolean newest) {
        boolean named = known == null || known.names().stream().anyMatch(name -> Words.fold(name).equals(Words.fold(row.name())));
        boolean relisted = newest && known != null && !known.listed();
        if (!named || relisted) {
            Facility facility = facilities.get(row.facility());
            facility.alsoNamed(FacilityName.stated(row.name(), origin.asOf(), origin.asOf(), origin.source()));
            facility.inNewestList(facility.listed() || relisted);
        }
    }

    /** Places with figures that the newest workbook leaves out. It leaves out empty ones too, so that is a question and no answer. */
    private void askForMissing(Collection<WorkbookMatching.Known> left, Origin origin, Instant now) {
        for (WorkbookMatching.Known place : left) {
            if (place.listed() && place.hasFigures()) {
                facilities.raise(new ReviewItem(ReviewKind.NOT_IN_LATEST_LIST, place.id(), origin.source(),
                    "NOT_IN_LATEST_LIST/" + place.id() + "/" + origin.source(), now).stating(null, null, "NOT_IN_WORKBOOK"));
            }
        }
    }

    private Facility enter(WorkbookImport upload, WorkbookRow row, Origin origin, boolean newest, Instant now) {
        Facility facility = workbooks.enter(upload, row, origin, newest, now);
        facilities.raise(new ReviewItem(ReviewKind.NEW_IN_WORKBOOK, facility.id(), origin.source(),
            "NEW_IN_WORKBOOK/" + origin.source() + "/" + row.name(), now)
            .stating(row.name() + ", " + row.address().line(), row.id().row(), "NOT_ON_RECORD").fromWorkbook(upload.id(), row.id().row()));
        return facility;
    }

    private void ask(WorkbookImport upload, WorkbookRow row, Origin origin, Instant now) {
        facilities.raise(new ReviewItem(ReviewKind.WORKBOOK_ROW_UNSURE, row.facility(), origin.source(),
            "WORKBOOK_ROW_UNSURE/" + origin.source() + "/" + row.name(), now)
            .stating(row.name() + ", " + row.address().line(), row.id().row(), "FITS_SOMEWHAT")
            .proposing(null, null, row.score()).fromWorkbook(upload.id(), row.id().row()));
    }

    private static String shortName(String fileName) {
        String name = fileName == null ? "" : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = Checks.text(name.replaceAll("\\p{Cntrl}", ""), "file", Integer.MAX_VALUE);
        return clean == null ? "workbook.xlsx" : clean.length() > 200 ? clean.substring(0, 200) : clean;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
