package org.tanggol.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How many statements the server's database has been sent that read or write rows; beginning and ending a transaction do not count. */
public final class Statements implements AutoCloseable {
    private final Connection connection;

    public Statements() throws SQLException, IOException {
        connection = Server.database();
    }

    /** All since the database was started, whoever sent them; asking adds none. */
    public long sent() throws SQLException {
        long sent = 0;
        try (Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("show global status where variable_name in ('Com_select', 'Com_insert', 'Com_insert_select', "
                 + "'Com_update', 'Com_update_multi', 'Com_delete', 'Com_delete_multi', 'Com_replace')")) {
            while (rows.next()) {
                sent += rows.getLong(2);
            }
        }
        return sent;
    }

    /** How many rows of a table hold this text in clear in that column. */
    public long holding(String table, String column, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from " + table + " where locate(?, " + column + ") > 0")) {
            statement.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** How many rows a query counts. */
    public long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Changes rows behind the application's back, with its own rights. */
    public int change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
