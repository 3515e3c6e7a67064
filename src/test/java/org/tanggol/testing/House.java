package org.tanggol.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** An organization of the demonstration, arranged as a test needs it; in the second one each works on their own cases. */
public final class House implements AutoCloseable {

    private final Connection connection;
    private final byte[] organization;

    /** @param name of the organization */
    public House(String name) throws SQLException, IOException {
        connection = Server.database();
        organization = one("select id from organization where name = ?", name);
    }

    /** Lets staff see so much of cases whose team they are not on. */
    public void opensTo(String level) throws SQLException {
        execute("update organization set unassigned = ? where id = ?", level, organization);
    }

    /** The member who holds this role and no other. */
    public byte[] member(String role) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
            "select member_id from membership where org_id = ? group by member_id having count(*) = 1 and min(role) = ? order by member_id")) {
            select.setBytes(1, organization);
            select.setString(2, role);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("Nobody has the role " + role + " alone");
                }
                return rows.getBytes(1);
            }
        }
    }

    /** A member who holds more than one role, and whom no test signs in as. */
    public byte[] colleague() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select member_id from membership where org_id = ? group by member_id having count(*) > 1")) {
            select.setBytes(1, organization);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    /** @param endedOn null while the seat lasts @param lastDay null for until somebody ends it */
    public void seat(UUID file, byte[] member, LocalDate endedOn, LocalDate lastDay) throws SQLException {
        execute("insert into assignment (org_id, id, file_id, member_id, part, began_on, ended_on, last_day, version) values (?, ?, ?, ?, 'CASEWORKER', ?, ?, ?, 0)",
            organization, bytes(UUID.randomUUID()), bytes(file), member, LocalDate.of(2026, 1, 1), endedOn, lastDay);
    }

    /** Somebody has opened a file in an emergency. @param until UTC */
    public void emergency(UUID file, byte[] member, LocalDateTime until) throws SQLException {
        execute("insert into emergency_access (org_id, id, file_id, member_id, reason_p2, opened_at, until_at, noted_by, noted_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            organization, bytes(UUID.randomUUID()), bytes(file), member, new byte[] {1}, until.minusHours(4), until, new byte[16], until);
    }

    /** Shares a case of the house with another organization. @param ended whether somebody has ended it since */
    public void share(UUID file, String partner, String level, LocalDate lastDay, boolean ended) throws SQLException {
        byte[] by = colleague();
        execute("insert into sharing_grant (org_id, id, file_id, partner_id, level, last_day, granted_by, granted_at, ended_by, ended_at, standing, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, utc_timestamp(6), ?, ?, ?, 0)", organization, bytes(UUID.randomUUID()), bytes(file),
            one("select id from organization where name = ?", partner), level, lastDay, by, ended ? by : null, ended ? LocalDateTime.now(ZoneOffset.UTC) : null, ended ? null : "Y");
    }

    /** Lets the time of every emergency of a file run out. */
    public void endEmergencies(UUID file) throws SQLException {
        execute("update emergency_access set until_at = ? where file_id = ?", LocalDateTime.now(ZoneOffset.UTC).minusSeconds(1), bytes(file));
    }

    /** Ends every seat of a file, and every emergency. */
    public void clear(UUID file) throws SQLException {
        execute("update assignment set ended_on = began_on where file_id = ? and ended_on is null", (Object) bytes(file));
        execute("delete from emergency_access where file_id = ?", (Object) bytes(file));
        execute("delete from sharing_grant where file_id = ?", (Object) bytes(file));
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private byte[] one(String sql, String value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
