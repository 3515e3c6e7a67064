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

    /**
     * The same for a statement that goes to the driver as it stands: of a proceeding {@code p} and a hearing {@code h}, as {@link #read} takes them. Six ids in one
     * cell and what is text or number in another: the driver takes a lock and makes several objects for each cell it gives, and a page has fifty rows of 24. An
     * absent id is sixteen zeros, an absent text is empty, which none of them may be.
     */
    static final String PLAIN = "concat(h.id,h.file_id,h.proceeding_id," + orZeros("h.court_id") + "," + orZeros("h.lawyer_id") + "," + orZeros("h.follows_id") + "),concat_ws('"
        + PlainSelect.BETWEEN + "',p.kind,h.type,coalesce(h.judge,''),h.medium,coalesce(h.room,''),coalesce(h.interpreter,''),h.interpreter_state,h.status,h.source,h.time_precision,"
        + "coalesce(h.court_zone,''),coalesce(h.court_offset,''),coalesce(h.outcome,''),h.version," + """
        (select count(distinct concat(coalesce(cast(v.court_local_time as char),''),coalesce(cast(v.court_day as char),''),coalesce(v.court_zone,'')))
         from hearing_version v where v.org_id=h.org_id and v.hearing_id=h.id and v.superseded=0)),h.court_day,h.court_local_time,h.updated_at""";

    private static String orZeros(String id) {
        return "coalesce(" + id + ",x'" + "00".repeat(16) + "')";
    }

    private HearingColumns() { }

    /** Of {@link #PLAIN}. */
    static HearingRow read(PlainSelect.Row row) throws SQLException {
        UUID[] ids = row.ids();
        PlainSelect.Texts texts = row.texts();
        ProceedingKind kind = texts.code(ProceedingKind.class);
        HearingType type = texts.code(HearingType.class);
        String judge = texts.text();
        HearingMedium medium = texts.code(HearingMedium.class);
        String room = texts.text();
        String interpreter = texts.text();
        InterpreterState state = texts.code(InterpreterState.class);
        HearingStatus status = texts.code(HearingStatus.class);
        Source source = texts.code(Source.class);
        HearingTime.Precision precision = texts.code(HearingTime.Precision.class);
        String zone = texts.text();
        String offset = texts.text();
        String outcome = texts.text();
        Long version = Long.valueOf(texts.text());
        Long times = Long.valueOf(texts.text());
        return row(new Object[] {kind, ids[0], ids[1], ids[2], type, ids[3], judge, medium, room, interpreter, state, ids[4], status, source, precision, row.day(), row.wallClock(), zone,
            offset == null ? null : Integer.valueOf(offset), ids[5], outcome, row.instant(), version, times});
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
