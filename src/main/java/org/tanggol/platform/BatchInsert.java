package org.tanggol.platform;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Many rows in few statements: the first start loads thousands, and one statement a row would take seconds. */
public final class BatchInsert implements AutoCloseable {

    private static final int ROWS = 200;
    private final Connection connection;
    private final String head;
    private final int columns;
    private final List<Object[]> waiting = new ArrayList<>();

    /** Rows that are there already, by any unique key, are passed over. The columns are names, comma separated. */
    public BatchInsert(Connection connection, String table, String columns) {
        this(connection, "insert ignore into ", table, columns);
    }

    private BatchInsert(Connection connection, String verb, String table, String columns) {
        this.connection = connection;
        this.columns = columns.split(",").length;
        this.head = verb + table + " (" + columns + ") values ";
    }

    /** Every row must be new. */
    public static BatchInsert strict(Connection connection, String table, String columns) {
        return new BatchInsert(connection, "insert into ", table, columns);
    }

    /** A row, its values in the order of the columns; ids, instants and enumerations as they are. */
    public void add(Object... row) throws SQLException {
        if (row.length != columns) {
            throw new IllegalArgumentException("Expected " + columns + " values");
        }
        waiting.add(row);
        if (waiting.size() == ROWS) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        String row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(head + String.join(",", Collections.nCopies(waiting.size(), row)))) {
            int at = 1;
            for (Object[] values : waiting) {
                for (Object value : values) {
                    insert.setObject(at++, plain(value));
                }
            }
            insert.executeUpdate();
        }
        waiting.clear();
    }

    public static Object plain(Object value) {
        if (value instanceof UUID id) {
            return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
        }
        if (value instanceof Instant at) {
            return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    @Override
    public void close() throws SQLException {
        flush();
    }
}
