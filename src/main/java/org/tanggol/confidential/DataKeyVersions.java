package org.tanggol.confidential;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Which versions of an organization's data key there are. Whoever closes something holds the newest one's row to the end of the
 * transaction; a rotation deletes an older row only when nobody holds it.
 */
final class DataKeyVersions {

    private DataKeyVersions() { }

    static void add(Connection connection, UUID organization, int version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into data_key_version (org_id, version, since) values (?, ?, utc_timestamp(6))")) {
            insert.setBytes(1, Cell.bytes(organization));
            insert.setInt(2, version);
            insert.executeUpdate();
        }
    }

    /** The version to close with, which stays until the end of this transaction; of an organization without keys none. */
    static OptionalInt hold(Connection connection, UUID organization) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select version from data_key_version where org_id = ? order by version desc limit 1 lock in share mode")) {
            select.setBytes(1, Cell.bytes(organization));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    /** Takes the rows of older versions for this transaction. @throws SQLException at once when another transaction holds one */
    static void takeOlder(Connection connection, UUID organization, int newest) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement("select version from data_key_version where org_id = ? and version < ? for update nowait")) {
            take.setBytes(1, Cell.bytes(organization));
            take.setInt(2, newest);
            take.executeQuery().close();
        }
    }

    static void deleteOlder(Connection connection, UUID organization, int newest) throws SQLException {
        for (String delete : new String[] {"delete from data_key_version where org_id = ? and version < ?",
            "delete from organization_key where org_id = ? and purpose = 'data' and version < ?"}) {
            try (PreparedStatement statement = connection.prepareStatement(delete)) {
                statement.setBytes(1, Cell.bytes(organization));
                statement.setInt(2, newest);
                statement.executeUpdate();
            }
        }
    }
}
