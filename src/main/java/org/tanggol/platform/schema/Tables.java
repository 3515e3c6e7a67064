package org.tanggol.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tables that would lose data although the server is set up well. */
record Tables(List<String> unsafe) {
    private static final String QUERY = """
        select table_name, engine, table_collation from information_schema.tables
        where table_schema = database() and table_type = 'BASE TABLE'
          and (engine <> 'InnoDB' or table_collation not like 'utf8mb4%') limit 20""";

    static Tables read(Connection connection) throws SQLException {
        List<String> unsafe = new ArrayList<>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                unsafe.add(rows.getString(1) + " (" + rows.getString(2) + ", " + rows.getString(3) + ")");
            }
        }
        return new Tables(unsafe);
    }

    /** @throws StartFault naming the tables */
    void requireSafe() {
        if (!unsafe.isEmpty()) {
            throw new StartFault("These tables must be InnoDB with utf8mb4: " + String.join(", ", unsafe) + ".");
        }
    }
}
