package org.tanggol.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tanggol.platform.BatchInsert;

/** Rows of one table, written in statements of many rows; the statement is prepared once. */
final class Rows implements AutoCloseable {

    private static final int IN_A_STATEMENT = 250;
    private final Connection connection;
    private final String head;
    private final int columns;
    private final List<Object[]> waiting = new ArrayList<>();
    private PreparedStatement full;

    Rows(Connection connection, String table, String columns) {
        this.connection = connection;
        this.columns = columns.split(",").length;
        this.head = "insert into " + table + " (" + columns + ") values ";
    }

    void add(Object... row) throws SQLException {
        if (row.length != columns) {
            throw new IllegalArgumentException(head + row.length);
        }
        waiting.add(row);
    }

    /** Writes what waits. Parents go before children, so the caller says when. */
    void write() throws SQLException {
        int from = 0;
        for (; waiting.size() - from >= IN_A_STATEMENT; from += IN_A_STATEMENT) {
            if (full == null) {
                full = connection.prepareStatement(statement(IN_A_STATEMENT));
            }
            send(full, waiting.subList(from, from + IN_A_STATEMENT));
        }
        if (from < waiting.size()) {
            try (PreparedStatement rest = connection.prepareStatement(statement(waiting.size() - from))) {
                send(rest, waiting.subList(from, waiting.size()));
            }
        }
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        if (full != null) {
            full.close();
        }
    }

    private String statement(int rows) {
        String row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        return head + String.join(",", Collections.nCopies(rows, row));
    }

    private static void send(PreparedStatement insert, List<Object[]> rows) throws SQLException {
        int at = 1;
        for (Object[] row : rows) {
            for (Object value : row) {
                insert.setObject(at++, BatchInsert.plain(value));
            }
        }
        insert.executeUpdate();
    }
}
