package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.access.Tenant;
import org.tanggol.audit.AuditRow;
import org.tanggol.members.Directory;
import org.tanggol.platform.Ids;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** What the audit log keeps in codes, ids and dates, in words. */
@RequestScoped
public class DeedWords {

    private static final String EVENT = "triggerEvent.";

    @Inject
    Directory directory;

    @Inject
    ReferenceQueries reference;

    @Inject
    Say say;

    private final Map<FacilityId, FacilityRow> places = new HashMap<>();

    /** Reads, once for all rows, the places they name. */
    void meet(Collection<AuditRow> rows) {
        List<FacilityId> named = rows.stream().flatMap(row -> row.details().stream()).filter(DeedWords::isId)
            .filter(id -> directory.name(MemberId.fromString(id)).isEmpty()).map(FacilityId::fromString).distinct().toList();
        if (!named.isEmpty()) {
            places.putAll(reference.facilities(named));
        }
    }

    /** Who did it: a colleague, a program by its client id, or whoever runs the server. */
    String who(MemberId actor, String client) {
        if (actor != null && actor.value().equals(Tenant.NOBODY)) {
            return say.of(client == null ? "auditLog.operator" : "auditLog.relative");
        }
        String name = directory.actor(actor);
        return client != null ? say.of("history.program", client) : name.isEmpty() ? say.of("auditLog.gone", actor.toString()) : name;
    }

    /** What was done. */
    String what(AuditRow row) {
        List<Object> details = new ArrayList<>();
        row.details().forEach(detail -> details.add(said(detail)));
        while (details.size() < 5) {
            details.add("");
        }
        String deed = say.speech().of("audit." + row.action().name(), details.toArray());
        return row.reason() == null ? deed : say.of("auditLog.because", deed, row.reason());
    }

    private static boolean isId(String detail) {
        return detail.matches("[0-9a-f]{8}-[0-9a-f-]{27}");
    }

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
            String member = directory.actor(new MemberId(id));
            FacilityRow place = places.get(new FacilityId(id));
            return !member.isEmpty() ? member : place == null ? "" : place.name();
        }
        if (say.speech().words().containsKey(EVENT + detail)) {
            return say.of(EVENT + detail);
        }
        return detail.equals("-") ? say.of("hearing.toBeSet") : detail;
    }
}
