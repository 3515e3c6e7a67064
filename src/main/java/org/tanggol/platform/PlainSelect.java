package org.tanggol.platform;

import com.mysql.cj.jdbc.result.ResultSetInternalMethods;
import jakarta.persistence.PersistenceException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A statement that reads and goes to the driver as it stands, for the lists that are asked for most: the provider makes the SQL of a query
 * anew each time, as it keeps no plan while the filter is on that keeps organizations apart (docs/performance.md).
 *
 * <p>That filter does not see it. Rows of case files are narrowed by {@code CaseScope.narrow}, which names the organization, and whatever is joined to them
 * is joined by {@code org_id} too.
 */
public final class PlainSelect {

    /** Between texts that come in one cell; none of ours has it. */
    public static final String BETWEEN = "\u001f";

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    /** @param beginning without places for values */
    public PlainSelect(String beginning) {
        sql = new StringBuilder(beginning);
    }

    /** Goes on with a part written in our code. @param of the values of its places, in order; ids, instants and codes as they are */
    public PlainSelect add(String part, Object... of) {
        sql.append(part);
        Collections.addAll(values, of);
        return this;
    }

    /** Places for so many values, with commas between. */
    public static String places(int values) {
        return String.join(",", Collections.nCopies(values, "?"));
    }

    /** How a row is read. */
    @FunctionalInterface
    public interface Form<T> {
        /** @throws SQLException of the driver */
        T of(Row row) throws SQLException;
    }

    /** A date as a number among {@link Texts}. @param column of that type */
    public static String day(String column) {
        return "coalesce(to_days(" + column + ")-719528,'')";      // days before 1970
    }

    /** A wall clock of whole seconds as a number among {@link Texts}. @param column of that type */
    public static String wallClock(String column) {
        return "coalesce(timestampdiff(second,'1970-01-01'," + column + "),'')";
    }

    /** An instant as a number among {@link Texts}. @param column with the instant in UTC */
    public static String instant(String column) {
        return "coalesce(timestampdiff(microsecond,'1970-01-01'," + column + "),'')";
    }

    /** All rows, in the transaction that runs now, where one does. */
    public <T> List<T> read(DataSource database, Form<T> form) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, BatchInsert.plain(values.get(i)));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                // the pool's own calls the driver by reflection for some cells, and says of itself that it is a ResultSet: so the driver's class is asked for
                Row row = new Row(rows.unwrap(ResultSetInternalMethods.class));
                while (rows.next()) {
                    row.at = 0;
                    found.add(form.of(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Without its values: they may tell whom it is about. */
    @Override
    public String toString() {
        return sql.toString();
    }

    /** A row, read from left to right; null gives null. */
    public static final class Row {

        private final ResultSet columns;
        private int at;

        private Row(ResultSet columns) {
            this.columns = columns;
        }

        public UUID id() throws SQLException {
            byte[] bytes = bytes();
            if (bytes == null) {
                return null;
            }
            ByteBuffer id = ByteBuffer.wrap(bytes);
            return new UUID(id.getLong(), id.getLong());
        }

        /** Ids one behind the other in one cell, and other bytes behind them. */
        public Packed packed() throws SQLException {
            return new Packed(bytes());
        }

        /** Texts in one cell with {@link #BETWEEN} between them. */
        public Texts texts() throws SQLException {
            return new Texts(text());
        }

        public byte[] bytes() throws SQLException {
            return columns.getBytes(++at);
        }

        public String text() throws SQLException {
            return columns.getString(++at);
        }

        /** Never null. */
        public long number() throws SQLException {
            return columns.getLong(++at);
        }

        public LocalDate day() throws SQLException {
            return columns.getObject(++at, LocalDate.class);
        }

        /** As it lies there, without a zone. */
        public LocalDateTime wallClock() throws SQLException {
            return columns.getObject(++at, LocalDateTime.class);
        }

        /** Of a column in UTC. */
        public Instant instant() throws SQLException {
            LocalDateTime utc = columns.getObject(++at, LocalDateTime.class);
            return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
        }
    }

    /** Ids and other bytes of one cell, read from left to right. */
    public static final class Packed {

        private final ByteBuffer all;

        private Packed(byte[] all) {
            this.all = ByteBuffer.wrap(all);
        }

        /** Sixteen zeros give null. */
        public UUID id() {
            long high = all.getLong();
            long low = all.getLong();
            return high == 0 && low == 0 ? null : new UUID(high, low);
        }

        /** What stands behind the last id; nothing gives null. */
        public byte[] rest() {
            byte[] rest = new byte[all.remaining()];
            all.get(rest);
            return rest.length == 0 ? null : rest;
        }
    }

    /** What one cell holds, read from left to right; an empty text gives null. Codes and numbers are read where they stand: a page has a thousand of them, and a text made for each is a tenth of its cost. */
    public static final class Texts {

        private static final char MARK = BETWEEN.charAt(0);
        /** Kept: an enum gives a new array each time it is asked. */
        private static final ClassValue<Enum<?>[]> CODES = new ClassValue<>() {
            @Override
            protected Enum<?>[] computeValue(Class<?> type) {
                return (Enum<?>[]) type.getEnumConstants();
            }
        };

        private final String all;
        private int from;
        private int at;

        private Texts(String all) {
            this.all = all;
        }

        /** Goes behind the next text, which stands from {@code from} to {@code at - 1}. @return whether it is empty */
        private boolean next() {
            from = at;
            int end = all.indexOf(MARK, from);
            at = (end < 0 ? all.length() : end) + 1;
            return at - 1 == from;
        }

        public String text() {
            return next() ? null : all.substring(from, at - 1);
        }

        /** A code by its name. */
        public <E extends Enum<E>> E code(Class<E> type) {
            if (next()) {
                return null;
            }
            for (Enum<?> code : CODES.get(type)) {
                if (code.name().length() == at - 1 - from && all.startsWith(code.name(), from)) {
                    return type.cast(code);
                }
            }
            throw new IllegalArgumentException("No " + type.getSimpleName() + " has the name that is stored");
        }

        /** A whole number. */
        public Long number() {
            return next() ? null : Long.valueOf(Long.parseLong(all, from, at - 1, 10));
        }

        /** Of {@link PlainSelect#day}. */
        public LocalDate day() {
            Long days = number();
            return days == null ? null : LocalDate.ofEpochDay(days);
        }

        /** Of {@link PlainSelect#wallClock}: a wall clock, as it lies there. */
        public LocalDateTime wallClock() {
            Long seconds = number();
            return seconds == null ? null : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        }

        /** Of {@link PlainSelect#instant}. */
        public Instant instant() {
            Long micros = number();
            return micros == null ? null : Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
        }
    }
}
