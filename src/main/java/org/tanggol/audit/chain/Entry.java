package org.tanggol.audit.chain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * One event as it is written down for its hash: every column of its row in a fixed order, each with its length in front, so that no
 * two rows give the same bytes. Read from the table itself, never from what was meant to be written: what the hash covers is what
 * lies there.
 *
 * @param form which way of writing it down; kept with each link, so that a table with another column leaves old links as they are
 */
record Entry(int form, UUID id, byte[] bytes) {

    /** The only form there is so far. */
    static final int FORM = 1;

    /** All columns of {@code audit_event}, in the order of the form. */
    static final List<String> COLUMNS = List.of("org_id", "id", "at", "actor_id", "client_id", "action", "file_id", "object_id", "details", "reason_p2", "files");

    private static final int NOTHING = -1;

    /** The columns as a statement names them. */
    static String columns(String table) {
        return String.join(", ", COLUMNS.stream().map(column -> table + "." + column).toList());
    }

    /** @param first number of the first of the columns in the row */
    static Entry read(ResultSet row, int first) throws SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        out.write(FORM);
        byte[] id = null;
        for (int i = 0; i < COLUMNS.size(); i++) {
            byte[] value = switch (COLUMNS.get(i)) {
                case "at" -> moment(row.getObject(first + i, LocalDateTime.class));
                case "client_id", "action", "details" -> text(row.getString(first + i));
                default -> row.getBytes(first + i);
            };
            part(out, value);
            id = i == 1 ? value : id;
        }
        return new Entry(FORM, Bytes.uuid(id), out.toByteArray());
    }

    static void part(ByteArrayOutputStream out, byte[] value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value == null ? NOTHING : value.length).array());
        if (value != null) {
            out.writeBytes(value);
        }
    }

    private static byte[] text(String value) {
        return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    }

    /** As numbers: drivers differ in how many zeros they print after the comma. */
    private static byte[] moment(LocalDateTime at) {
        return at == null ? null : ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(at.toEpochSecond(ZoneOffset.UTC)).putInt(at.getNano()).array();
    }

    @Override
    public String toString() {
        return "Entry " + id;
    }
}
