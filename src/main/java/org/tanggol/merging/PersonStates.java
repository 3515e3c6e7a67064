package org.tanggol.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.BlindIndex;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.people.CaseFile;
import org.tanggol.people.Person;
import org.tanggol.people.PersonId;

/** Reads and writes the two rows of a person: the person and the case file. */
@ApplicationScoped
class PersonStates {

    @Inject
    Rows rows;

    @Inject
    Vault vault;

    @Inject
    BlindIndex blindIndex;

    @Inject
    CaseAccess access;

    PersonState read(Admitted by, CaseFileId file) {
        List<?> found = rows.query("select p.id, p.version, p.no_a_number, f.version, f.number, f.status, f.summary_p2, f.summary_by, "
            + String.join(", ", PersonState.TIMES.stream().map("f."::concat).toList()) + ", " + String.join(", ", PersonState.TEXTS.stream().map("p."::concat).toList())
            + " from person p join case_file f on f.org_id = p.org_id and f.id = p.file_id where p.org_id = ?1 and p.file_id = ?2 and f.merged_into is null",
            by.organization(), file.value()).getResultList();
        if (found.isEmpty()) {
            throw access.absent(file);
        }
        Object[] row = (Object[]) found.get(0);
        UUID person = Rows.uuid(row[0]);
        Map<String, LocalDateTime> times = new LinkedHashMap<>();
        for (int i = 0; i < PersonState.TIMES.size(); i++) {
            if (row[8 + i] != null) {
                times.put(PersonState.TIMES.get(i), time(row[8 + i]));
            }
        }
        List<Closed> cells = new ArrayList<>(List.of(new Closed(CaseFile.summaryCell(file), confidential(row[6]))));
        for (int i = 0; i < PersonState.TEXTS.size(); i++) {
            cells.add(new Closed(cell(file, person, PersonState.TEXTS.get(i)), confidential(row[8 + PersonState.TIMES.size() + i])));
        }
        List<String> opened = vault.open(by, cells);
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < PersonState.TEXTS.size(); i++) {
            if (opened.get(i + 1) != null) {
                texts.put(PersonState.TEXTS.get(i), opened.get(i + 1));
            }
        }
        return new PersonState(person, ((Number) row[1]).longValue(), isTrue(row[2]), texts, ((Number) row[3]).longValue(), (String) row[4], (String) row[5], times,
            opened.get(0), Rows.uuid(row[7]));
    }

    /** Writes the person of a file that is there. */
    void writePerson(Admitted by, CaseFileId file, PersonState state, Instant now) {
        List<Object> values = values(by, file, state, now);
        values.add(state.person());
        StringBuilder sets = new StringBuilder();
        for (int i = 0; i < PersonState.TEXTS.size(); i++) {
            sets.append(PersonState.TEXTS.get(i)).append(" = ?").append(i + 2).append(", ");
        }
        int next = PersonState.TEXTS.size() + 2;
        rows.execute("update person set " + sets + "phone_index = ?" + next + ", no_a_number = ?" + (next + 1) + ", updated_at = ?" + (next + 2)
            + ", version = version + 1 where org_id = ?1 and id = ?" + (next + 3), by.organization(), values.toArray());
    }

    /** Makes the row of a person anew, with the id it had. */
    void insertPerson(Admitted by, CaseFileId file, PersonState state, Instant now) {
        List<Object> values = values(by, file, state, now);
        values.addAll(List.of(state.person(), file.value(), state.version() + 1));
        List<String> places = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            places.add("?" + (i + 2));
        }
        rows.execute("insert into person (org_id, " + String.join(", ", PersonState.TEXTS) + ", phone_index, no_a_number, updated_at, id, file_id, version) values (?1, "
            + String.join(", ", places) + ")", by.organization(), values.toArray());
    }

    private List<Object> values(Admitted by, CaseFileId file, PersonState state, Instant now) {
        List<Object> values = new ArrayList<>();
        for (String column : PersonState.TEXTS) {
            values.add(bytes(vault.close(by, cell(file, state.person(), column), state.texts().get(column))));
        }
        values.add(blindIndex.of(by.organization(), BlindIndex.Of.PHONE, state.texts().get("phone_p2")));
        values.add(state.noANumber());
        values.add(Moving.utc(now));
        return values;
    }

    /** Writes summary, status and times of a file, and whether it goes on in another. */
    void writeFile(Admitted by, CaseFileId file, PersonState state, CaseFileId into, Instant now) {
        rows.execute("update case_file set summary_p2 = ?3, summary_by = ?4, summary_at = ?5, status = ?6, opened_at = ?7, closed_at = ?8, merged_into = ?9, updated_at = ?10,"
            + " version = version + 1 where org_id = ?1 and id = ?2", by.organization(), file.value(),
            bytes(vault.close(by, CaseFile.summaryCell(file), state.summary())), state.summaryBy(), state.fileTimes().get("summary_at"), state.status(),
            state.fileTimes().get("opened_at"), state.fileTimes().get("closed_at"), into == null ? null : into.value(), Moving.utc(now));
    }

    private static Cell cell(CaseFileId file, UUID person, String column) {
        return Person.cell(file, new PersonId(person), column);
    }

    private static byte[] bytes(Confidential text) {
        return text == null ? null : text.bytes();
    }

    private static Confidential confidential(Object bytes) {
        return bytes == null ? null : new Confidential(Rows.binary(bytes));
    }

    static LocalDateTime time(Object value) {
        return value instanceof java.sql.Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) value;
    }

    static boolean isTrue(Object value) {
        return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
    }
}
