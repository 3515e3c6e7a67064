package org.tanggol.docket;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
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
        h.id.value, h.file.value, h.proceeding.value, h.type, h.court.value, h.typed.bytes, h.medium, h.interpreter, h.interpreterState, h.lawyer,
        h.status, h.source, h.time.precision, h.time.day, h.time.local, h.time.zone, h.time.offsetSeconds, h.follows, h.updatedAt, h.version,""";

    /** How many different times the sources of {@code h} give now; more than one is a conflict. Stands behind {@link #OF_H}. */
    static final String DISPUTED = """
        (select count(distinct concat(coalesce(cast(v.time.local as String), ''), coalesce(cast(v.time.day as String), ''), coalesce(v.time.zone, '')))
         from HearingVersion v where v.hearing = h.id and v.superseded = false)""";

    /**
     * The same for a statement that goes to the driver as it stands: of a proceeding {@code p} and a hearing {@code h}, as {@link #read} takes them. Six ids
     * and the closed text behind them in one cell, and what is text or number in another: the driver takes a lock and makes several objects for each cell it gives, most of them for a date, and a page has
     * fifty rows of 22: dates come as numbers. An absent id is sixteen zeros, an absent text is empty, which none of them may be.
     */
    static final String PLAIN = "concat(h.id,h.file_id,h.proceeding_id," + orZeros("h.court_id") + "," + orZeros("h.lawyer_id") + "," + orZeros("h.follows_id") + ",coalesce(h.judge_room_p2,'')),concat_ws('"
        + PlainSelect.BETWEEN + "',p.kind,h.type,h.medium,coalesce(h.interpreter,''),h.interpreter_state,h.status,h.source,h.time_precision,"
        + "coalesce(h.court_zone,''),coalesce(h.court_offset,''),h.version," + PlainSelect.day("h.court_day") + "," + PlainSelect.wallClock("h.court_local_time") + "," + PlainSelect.instant("h.updated_at") + "," + """
        (select count(distinct concat(coalesce(cast(v.court_local_time as char),''),coalesce(cast(v.court_day as char),''),coalesce(v.court_zone,'')))
         from hearing_version v where v.org_id=h.org_id and v.hearing_id=h.id and v.superseded=0))""";

    private static String orZeros(String id) {
        return "coalesce(" + id + ",x'" + "00".repeat(16) + "')";
    }

    private HearingColumns() { }

    /** Of {@link #PLAIN}. */
    static ClosedRow read(PlainSelect.Row row) throws SQLException {
        PlainSelect.Packed ids = row.packed();
        PlainSelect.Texts texts = row.texts();
        ProceedingKind kind = texts.code(ProceedingKind.class);
        Object[] columns = new Object[21];
        columns[0] = ids.id();
        columns[1] = ids.id();
        columns[2] = ids.id();
        columns[3] = texts.code(HearingType.class);
        columns[4] = ids.id();
        columns[9] = ids.id();
        UUID follows = ids.id();
        columns[5] = ids.rest();
        columns[6] = texts.code(HearingMedium.class);
        columns[7] = texts.text();
        columns[8] = texts.code(InterpreterState.class);
        columns[10] = texts.code(HearingStatus.class);
        columns[11] = texts.code(Source.class);
        columns[12] = texts.code(HearingTime.Precision.class);
        columns[15] = texts.text();
        Long offset = texts.number();
        columns[16] = offset == null ? null : Integer.valueOf(offset.intValue());
        columns[17] = follows;
        columns[19] = texts.number();
        columns[13] = texts.day();
        columns[14] = texts.wallClock();
        columns[18] = texts.instant();
        columns[20] = texts.number();
        return row(columns, 0, kind);
    }

    /** Of the kind of the proceeding, then {@link #OF_H}, then {@link #DISPUTED}. */
    static ClosedRow row(Object[] row) {
        return row(row, 1, (ProceedingKind) row[0]);
    }

    /** @param at where the first column of {@link #OF_H} stands */
    static ClosedRow row(Object[] row, int at, ProceedingKind kind) {
        Setting setting = new Setting((HearingType) row[at + 3], row[at + 4] == null ? null : new CourtId((UUID) row[at + 4]), null, (HearingMedium) row[at + 6], null,
            (String) row[at + 7], (InterpreterState) row[at + 8], row[at + 9] == null ? null : new MemberId((UUID) row[at + 9]));
        HearingTime time = new HearingTimeColumns((HearingTime.Precision) row[at + 12], (LocalDate) row[at + 13], (LocalDateTime) row[at + 14], (String) row[at + 15],
            (Integer) row[at + 16], null, null).open();
        Instant startsAt = time instanceof HearingTime.Exact exact ? exact.at().instant() : null;
        Long times = (Long) row[at + 20];
        return new ClosedRow(new HearingRow(new HearingId((UUID) row[at]), new CaseFileId((UUID) row[at + 1]), new ProceedingId((UUID) row[at + 2]), kind, setting,
            (HearingStatus) row[at + 10], (Source) row[at + 11], time, startsAt, row[at + 17] == null ? null : new HearingId((UUID) row[at + 17]), (Instant) row[at + 18],
            (Long) row[at + 19], times != null && times > 1), row[at + 5] == null ? null : new Confidential((byte[]) row[at + 5]));
    }
}
