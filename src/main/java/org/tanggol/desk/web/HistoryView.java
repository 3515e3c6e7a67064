package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.audit.AuditQueries;
import org.tanggol.audit.AuditRow;
import org.tanggol.members.Directory;
import org.tanggol.platform.Ids;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** The history of a file in words: who changed what, and who looked. */
@Named
@RequestScoped
public class HistoryView {

    private static final int ROWS = 60;

    @Inject
    AuditQueries audit;

    @Inject
    Directory directory;

    @Inject
    ReferenceQueries reference;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<Line> lines;
    private Map<FacilityId, FacilityRow> places = Map.of();

    /** One line of the history. */
    public record Line(UUID id, Instant at, String who, String words, boolean reading) { }

    public boolean isWithReadings() {
        return page.parameter("readings").isPresent();
    }

    public List<Line> getLines() {
        if (lines == null) {
            UUID before = page.parameter("before").map(Ids::parse).orElse(null);
            List<AuditRow> rows = audit.history(personView.getFile(), before, isWithReadings(), ROWS);
            places = reference.facilities(rows.stream().flatMap(row -> row.details().stream()).filter(HistoryView::isId)
                .map(FacilityId::fromString).distinct().toList());
            lines = rows.stream().map(this::line).toList();
        }
        return lines;
    }

    public String getOlder() {
        return getLines().size() < ROWS ? null : getLines().get(ROWS - 1).id().toString();
    }

    private Line line(AuditRow row) {
        String who = row.client() == null ? directory.name(row.actor()) : say.of("history.program", row.client());
        List<Object> details = new ArrayList<>();
        row.details().forEach(detail -> details.add(said(detail)));
        while (details.size() < 5) {
            details.add("");
        }
        return new Line(row.id(), row.at(), who, say.speech().of("audit." + row.action().name(), details.toArray()), row.action().isReading());
    }

    private static boolean isId(String detail) {
        return detail.matches("[0-9a-f]{8}-[0-9a-f-]{27}");
    }

    /** Codes, ids, dates and times of the audit log in words. */
    private String said(String detail) {
        if (detail.matches("[A-Z][A-Z0-9_]+")) {
            return CodeWords.of(detail, say);
        }
        if (detail.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})? [A-Za-z_/]+")) {
            String[] parts = detail.split(" ");
            LocalDateTime local = LocalDateTime.parse(parts[0]);
            return say.day(local.toLocalDate()) + ", " + say.speech().clock(local.toLocalTime()) + " " + say.speech().shortZone(ZoneId.of(parts[1]));
        }
        if (detail.matches("\\d{4}-\\d{2}-\\d{2} [A-Za-z_/]+")) {
            return say.day(LocalDate.parse(detail.substring(0, 10)));
        }
        if (detail.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return say.day(LocalDate.parse(detail));
        }
        if (detail.matches("\\d{4}-\\d{2}-\\d{2}T.*Z")) {
            return say.moment(Instant.parse(detail));
        }
        if (isId(detail)) {
            UUID id = Ids.parse(detail);
            String member = directory.name(new org.tanggol.access.MemberId(id));
            FacilityRow place = places.get(new FacilityId(id));
            return !member.isEmpty() ? member : place == null ? "" : place.name();
        }
        return detail.equals("-") ? say.of("hearing.toBeSet") : detail;
    }
}
