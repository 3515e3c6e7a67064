package org.tanggol.docket;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.platform.PlainSelect;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.CourtId;

/**
 * What lists read of a setting, column by column. An entity would be made, remembered and compared at the end of the transaction for
 * each row; a list of fifty then costs the processor half as much again.
 */
final class HearingColumns {

    /** Of a hearing {@code h}; the comma at the end included. */
    static final String OF_H = """
        h.id.value, h.file.value, h.proceeding.value, h.type, h.court.value, h.judge, h.medium, h.room, h.interpreter, h.interpreterState, h.lawyer,
        h.status, h.source, h.time.precision, h.time.day, h.time.local, h.time.zone, h.time.offsetSeconds, h.follows, h.outcome, h.updatedAt, h.version,""";

    /** How many different times the sources of {@code h} give now; more than one is a conflict. Stands behind {@link #OF_H}. */
    static final String DISPUTED = """
        (select count(distinct concat(coalesce(cast(v.time.local as String), ''), coalesce(cast(v.time.day as String), ''), coalesce(v.time.zone, '')))
         from HearingVersion v where v.hearing = h.id and v.superseded = false)""";

    /** The same for a statement that goes to the driver as it stands: of a proceeding {@code p} and a hearing {@code h}, as {@link #read} takes them. */
    static final String PLAIN = """
        p.kind,h.id,h.file_id,h.proceeding_id,h.type,h.court_id,h.judge,h.medium,h.room,h.interpreter,h.interpreter_state,h.lawyer_id,h.status,h.source,h.time_precision,
        h.court_day,h.court_local_time,h.court_zone,h.court_offset,h.follows_id,h.outcome,h.updated_at,h.version,
        (select count(distinct concat(coalesce(cast(v.court_local_time as char),''),coalesce(cast(v.court_day as char),''),coalesce(v.court_zone,'')))
         from hearing_version v where v.org_id=h.org_id and v.hearing_id=h.id and v.superseded=0)""";

    private HearingColumns() { }

    /** Of {@link #PLAIN}. */
    static HearingRow read(PlainSelect.Row row) throws SQLException {
        return row(new Object[] {row.code(ProceedingKind.class), row.id(), row.id(), row.id(), row.code(HearingType.class), row.id(), row.text(), row.code(HearingMedium.class),
            row.text(), row.text(), row.code(InterpreterState.class), row.id(), row.code(HearingStatus.class), row.code(Source.class), row.code(HearingTime.Precision.class),
            row.day(), row.wallClock(), row.text(), row.smallNumber(), row.id(), row.text(), row.instant(), row.number(), row.number()});
    }

    /** Of the kind of the proceeding, then {@link #OF_H}, then {@link #DISPUTED}. */
    static HearingRow row(Object[] row) {
        return row(row, 1, (ProceedingKind) row[0]);
    }

    /** @param at where the first column of {@link #OF_H} stands */
    static HearingRow row(Object[] row, int at, ProceedingKind kind) {
        Setting setting = new Setting((HearingType) row[at + 3], row[at + 4] == null ? null : new CourtId((UUID) row[at + 4]), (String) row[at + 5],
            (HearingMedium) row[at + 6], (String) row[at + 7], (String) row[at + 8], (InterpreterState) row[at + 9],
            row[at + 10] == null ? null : new MemberId((UUID) row[at + 10]));
        HearingTime time = new HearingTimeColumns((HearingTime.Precision) row[at + 13], (LocalDate) row[at + 14], (LocalDateTime) row[at + 15], (String) row[at + 16],
            (Integer) row[at + 17], null, null).open();
        Instant startsAt = time instanceof HearingTime.Exact exact ? exact.at().instant() : null;
        Long times = (Long) row[at + 22];
        return new HearingRow(new HearingId((UUID) row[at]), new CaseFileId((UUID) row[at + 1]), new ProceedingId((UUID) row[at + 2]), kind, setting,
            (HearingStatus) row[at + 11], (Source) row[at + 12], time, startsAt, row[at + 18] == null ? null : new HearingId((UUID) row[at + 18]), (String) row[at + 19],
            (Instant) row[at + 20], (Long) row[at + 21], times != null && times > 1);
    }
}
