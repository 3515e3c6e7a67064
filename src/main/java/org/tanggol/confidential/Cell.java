package org.tanggol.confidential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tanggol.access.CaseFileId;

/**
 * Where a piece of confidential text lies. Organization, table, column and row are bound into the ciphertext, so it
 * opens nowhere else.
 *
 * @param file the case file whose data key encrypts the cell
 * @param row id of the row, given before the insert
 */
public record Cell(CaseFileId file, String table, String column, UUID row) {

    private static final int ID = 16;
    private static final int LENGTH = 4;

    byte[] associatedData(UUID organization) {
        return parts(organization, table, column, row);
    }

    /** Each part with its length in front, so that no two cells give the same bytes. */
    static byte[] parts(UUID organization, String table, String column, UUID row) {
        byte[] tableBytes = table.getBytes(StandardCharsets.UTF_8);
        byte[] columnBytes = column.getBytes(StandardCharsets.UTF_8);
        ByteBuffer parts = ByteBuffer.allocate(4 * LENGTH + 2 * ID + tableBytes.length + columnBytes.length);
        id(parts.putInt(ID), organization);
        parts.putInt(tableBytes.length).put(tableBytes).putInt(columnBytes.length).put(columnBytes);
        id(parts.putInt(ID), row);
        return parts.array();
    }

    private static ByteBuffer id(ByteBuffer into, UUID id) {
        return into.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    static byte[] bytes(UUID id) {
        return id(ByteBuffer.allocate(ID), id).array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
