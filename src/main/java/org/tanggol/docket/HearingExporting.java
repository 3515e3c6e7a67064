package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.audit.ExportReason;
import org.tanggol.platform.Checks;
import org.tanggol.platform.RuleViolation;

/** Hearings as rows of a sheet, part by part; written down before the first row leaves. */
@ApplicationScoped
@Transactional
public class HearingExporting {

    /** First row of the sheet. */
    public static final List<String> HEADINGS = List.of("id", "case_id", "proceeding_id", "proceeding_kind", "type", "status", "precision", "starts_at", "time_zone",
        "local_date_time", "date", "court_id", "judge", "medium", "room", "interpreter", "source", "disputed", "updated_at");

    private static final int AT_ONCE = 500;

    @Inject
    HearingListing listing;

    @Inject
    AuditLog audit;

    /** @param cells in the order of the headings */
    public record Part(List<List<String>> cells, HearingPosition last) {

        public boolean isLast() {
            return cells.size() < AT_ONCE;
        }
    }

    /** Begins an export of all that the filter lets through. @throws RuleViolation FIELD_MISSING without a reason */
    @Requires(Permission.EXPORT_RECORDS)
    public void begin(HearingFilter filter, ExportReason reason) {
        audit.export(AuditAction.HEARINGS_EXPORTED, listing.count(filter), Checks.required(reason, "reason"), filter.described());
    }

    /** @param after where the part before ended, or null */
    @Requires(Permission.EXPORT_RECORDS)
    public Part part(HearingFilter filter, HearingPosition after) {
        List<HearingRow> rows = listing.page(filter, HearingOrder.DAY, after, AT_ONCE);
        HearingRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return new Part(rows.stream().map(HearingExporting::cells).toList(), last == null ? null : new HearingPosition(last.time().day().orElse(null), null, last.id()));
    }

    private static List<String> cells(HearingRow row) {
        Setting setting = row.setting();
        CourtTime at = row.time() instanceof HearingTime.Exact exact ? exact.at() : null;
        LocalDate day = row.time().day().orElse(null);
        return Arrays.asList(row.id().toString(), row.file().toString(), row.proceeding().toString(), row.proceedingKind().name(), setting.type().name(), row.status().name(),
            row.time().precision().name(), text(row.startsAt()), row.zone() == null ? null : row.zone().getId(), at == null ? null : text(at.local()), text(day),
            text(setting.court()), setting.judge(), text(setting.medium()), setting.room(), setting.interpreter(), text(row.source()), Boolean.toString(row.disputed()),
            text(row.updatedAt()));
    }

    private static String text(Object value) {
        return Objects.toString(value, null);
    }
}
