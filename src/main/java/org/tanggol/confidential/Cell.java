package org.tanggol.confidential;

import java.io.ByteArrayOutputStream;
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

    byte[] associatedData(UUID organization) {
        return parts(organization, table, column, row);
    }

    /** Each part with its length in front, so that no two cells give the same bytes. */
    static byte[] parts(UUID organization, String table, String column, UUID row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(80);
        part(out, bytes(organization));
        part(out, table.getBytes(StandardCharsets.UTF_8));
        part(out, column.getBytes(StandardCharsets.UTF_8));
        part(out, bytes(row));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, byte[] part) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
        out.writeBytes(part);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
