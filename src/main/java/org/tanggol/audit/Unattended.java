package org.tanggol.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.Tenant;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Ids;

/** Writes what the server does by itself, or whoever runs it: nobody of the organization. In the transaction of the deed, as {@link AuditLog}. */
public final class Unattended {

    private Unattended() { }

    /**
     * @param file the case file concerned, or null
     * @param details codes, ids, dates, counts; never confidential text
     */
    public static void record(Connection connection, UUID organization, AuditAction action, UUID file, Instant now, Object... details) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_event (org_id, id, at, actor_id, action, file_id, details) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, BatchInsert.plain(organization));
            insert.setObject(2, BatchInsert.plain(Ids.next()));
            insert.setObject(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setObject(4, BatchInsert.plain(Tenant.NOBODY));
            insert.setString(5, action.name());
            insert.setBytes(6, file == null ? null : ByteBuffer.allocate(16).putLong(file.getMostSignificantBits()).putLong(file.getLeastSignificantBits()).array());
            insert.setString(7, Arrays.stream(details).map(detail -> Objects.toString(detail, "")).collect(Collectors.joining(AuditLog.SEPARATOR)));
            insert.executeUpdate();
        }
    }
}
