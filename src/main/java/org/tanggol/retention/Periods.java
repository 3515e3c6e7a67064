package org.tanggol.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** How many days an organization keeps each kind of record: what it has chosen, and otherwise what is usual. */
record Periods(Map<Kept, Integer> days) {

    static Periods of(Connection connection, UUID organization) throws SQLException {
        Map<Kept, Integer> days = new EnumMap<>(Kept.class);
        for (Kept kind : Kept.values()) {
            days.put(kind, kind.usual().isPresent() ? kind.usual().getAsInt() : null);
        }
        try (PreparedStatement select = CaseErasure.statement(connection, "select category, days from retention where org_id = ?", organization); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Kept kind = Kept.valueOf(rows.getString(1));
                int chosen = rows.getInt(2);
                days.put(kind, rows.wasNull() ? null : chosen);
            }
        }
        return new Periods(days);
    }

    /** Null for ever. */
    Integer of(Kept kind) {
        return days.get(kind);
    }
}
