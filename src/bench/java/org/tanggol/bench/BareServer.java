package org.tanggol.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.tanggol.confidential.KeyRing;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Ids;

/**
 * The least a server can do for a page: the JDK's own HTTP server, a pool, and JDBC. The same statements, the same rows, the same opening of
 * confidential text and the same audit row as the application; no sign-in, no rights, no problem documents.
 *
 * <pre>BareServer PORT URL USER PASSWORD ROOTKEY ORGANIZATION MEMBER</pre>
 */
public final class BareServer {

    private static final int ROWS = 51;
    private static final int KEYS_IN_MEMORY = 20_000;       // as many as the application keeps

    private final HikariDataSource pool;
    private final byte[] organization;
    private final byte[] member;
    private final KeyRing.House house;
    private final Map<UUID, KeyRing.FileKey> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, KeyRing.FileKey> eldest) {
            return size() > KEYS_IN_MEMORY;
        }
    });

    private BareServer(String[] a) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(a[1] + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&useInformationSchema=false&connectionTimeZone=UTC&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=16384&useLocalSessionState=true");
        config.setUsername(a[2]);
        config.setPassword(a[3]);
        config.setMaximumPoolSize(20);
        pool = new HikariDataSource(config);
        UUID id = UUID.fromString(a[5]);
        organization = bytes(id);
        member = bytes(UUID.fromString(a[6]));
        Map<String, byte[]> wrapped = new HashMap<>();
        try (Connection connection = pool.getConnection(); PreparedStatement read = connection.prepareStatement("select purpose, wrapped from organization_key where org_id = ?")) {
            read.setBytes(1, organization);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    wrapped.put(rows.getString(1), rows.getBytes(2));
                }
            }
        }
        house = KeyRing.open(Path.of(a[4])).house(id, wrapped);
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        BareServer bare = new BareServer(arguments);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 64);
        server.setExecutor(Executors.newFixedThreadPool(16));
        server.createContext("/hearings", exchange -> answer(exchange, () -> bare.hearings(exchange.getRequestURI().getQuery().substring("from=".length()))));
        server.createContext("/people", exchange -> answer(exchange, () -> bare.people(exchange.getRequestURI().getQuery().substring("after=".length()))));
        server.start();
        System.out.println("ready");
    }

    private interface Work {
        String of() throws SQLException, GeneralSecurityException;
    }

    private static void answer(HttpExchange exchange, Work work) throws IOException {
        try (exchange) {
            byte[] body;
            int status = 200;
            try {
                body = work.of().getBytes(StandardCharsets.UTF_8);
            } catch (SQLException | GeneralSecurityException | RuntimeException e) {
                System.err.println(e);
                status = 500;
                body = "{}".getBytes(StandardCharsets.UTF_8);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String hearings(String from) throws SQLException, GeneralSecurityException {
        try (Connection connection = pool.getConnection()) {
            List<Object[]> rows = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(Page.HEARINGS)) {
                read.setBytes(1, organization);
                read.setObject(2, LocalDate.parse(from));
                read.setInt(3, ROWS);
                try (ResultSet r = read.executeQuery()) {
                    while (r.next()) {
                        rows.add(new Object[] {ByteBuffer.wrap(r.getBytes(1)), r.getString(2)});
                    }
                }
            }
            Map<UUID, KeyRing.FileKey> keys = keys(connection, rows.stream().map(row -> new UUID(((ByteBuffer) row[0]).getLong(16), ((ByteBuffer) row[0]).getLong(24))).toList());
            tell(connection, rows.size(), keys.keySet());
            Json json = new Json();
            for (Object[] row : rows.subList(0, Math.min(ROWS - 1, rows.size()))) {
                add(json, row, keys);
            }
            return json.all();
        }
    }

    private static void add(Json json, Object[] row, Map<UUID, KeyRing.FileKey> keys) throws GeneralSecurityException {
        ByteBuffer ids = (ByteBuffer) row[0];
        UUID[] id = new UUID[6];
        for (int i = 0; i < id.length; i++) {
            UUID one = new UUID(ids.getLong(), ids.getLong());
            id[i] = one.getMostSignificantBits() == 0 ? null : one;
        }
        byte[] closed = new byte[ids.remaining()];
        ids.get(closed);
        String[] typed = closed.length == 0 ? new String[] {"", ""} : keys.get(id[1]).open("hearing", "judge_room_p2", id[0], closed).split("\u001f", -1);
        String[] text = ((String) row[1]).split("\u001f", -1);
        ZoneOffset offset = text[9].isEmpty() ? null : ZoneOffset.ofTotalSeconds(Integer.parseInt(text[9]));
        LocalDateTime local = text[12].isEmpty() ? null : LocalDateTime.ofEpochSecond(Long.parseLong(text[12]), 0, ZoneOffset.UTC);
        long micros = Long.parseLong(text[13]);
        json.begin().put("id", id[0]).put("etag", "\"" + text[10] + "\"").put("case_id", id[1]).put("proceeding_id", id[2]).put("proceeding_kind", text[0]).put("type", text[1])
            .put("status", text[5]).put("precision", text[7]).put("starts_at", local == null || offset == null ? null : local.toInstant(offset)).put("time_zone", known(text[8]))
            .put("local_date_time", local).put("offset", offset).put("date", text[11].isEmpty() ? null : LocalDate.ofEpochDay(Long.parseLong(text[11]))).put("court_id", id[3]).put("judge", known(typed[0]))
            .put("medium", text[2]).put("room", known(typed[1])).put("interpreter", known(text[3])).put("interpreter_state", text[4]).put("lawyer_id", id[4]).put("source", text[6])
            .put("disputed", Integer.parseInt(text[14]) > 1).put("follows_id", id[5]).put("updated_at", Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000)).end();
    }

    /** That so many rows are opened, and of whom. */
    private void tell(Connection connection, int rows, Set<UUID> files) throws SQLException {
        ByteBuffer shown = ByteBuffer.allocate(16 * files.size());
        files.forEach(file -> shown.putLong(file.getMostSignificantBits()).putLong(file.getLeastSignificantBits()));
        try (PreparedStatement write = connection.prepareStatement(Page.AUDIT)) {
            Object[] values = {organization, bytes(Ids.next()), LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC), member, "bench", Integer.toString(rows), shown.array()};
            for (int i = 0; i < values.length; i++) {
                write.setObject(i + 1, values[i]);
            }
            write.executeUpdate();
        }
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private record Somebody(UUID file, UUID person, byte[] name, byte[] description, String number, LocalDateTime updated) { }

    private record Detail(String what, UUID id, String kind, int position, byte[] text) { }

    private String people(String after) throws SQLException, GeneralSecurityException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Map<UUID, Object[]> files = files(connection, UUID.fromString(after));
            List<byte[]> ids = files.keySet().stream().map(BareServer::bytes).toList();
            List<Somebody> people = new ArrayList<>();
            try (PreparedStatement read = connection.prepareStatement(Page.PEOPLE.formatted(places(ids.size())))) {
                int at = set(read, ids, set(read, List.of(organization, organization), 1));
                read.setInt(at, ids.size());
                try (ResultSet r = read.executeQuery()) {
                    while (r.next()) {
                        people.add(new Somebody(id(r, "file_id"), id(r, "id"), r.getBytes("name_p2"), r.getBytes("description_p2"), r.getString("number"),
                            r.getObject("updated_at", LocalDateTime.class)));
                    }
                }
            }
            Map<UUID, List<Detail>> details = details(connection, ids);
            Map<UUID, KeyRing.FileKey> keys = keys(connection, files.keySet());
            tell(connection, files.size(), files.keySet());
            Json json = new Json();
            int row = 0;
            for (Somebody one : people) {
                if (++row < ROWS) {
                    add(json, one, files.get(one.file()), details.getOrDefault(one.file(), List.of()), keys.get(one.file()));
                }
            }
            connection.commit();
            return json.all();
        }
    }

    private static void add(Json json, Somebody one, Object[] file, List<Detail> details, KeyRing.FileKey key) throws GeneralSecurityException {
        String packed = key.open("person", "name_p2", one.person(), one.name());
        String described = key.open("person", "description_p2", one.person(), one.description());
        String number = null;
        List<String> languages = new ArrayList<>();
        for (Detail detail : details) {
            if (detail.what().equals("NUMBER")) {
                number = "A ••• ••• " + key.open("identifier", "value_p2", detail.id(), detail.text()).substring(6);
            } else if (detail.what().equals("LANGUAGE")) {
                languages.add(detail.kind());
            } else {
                key.open("health_flag", "text_p2", detail.id(), detail.text());
            }
        }
        String[] name = packed == null ? new String[] {"", "", ""} : packed.split("\u001f", -1);
        String title = String.join(" ", List.of(name[0], name[1], name[2])).strip();
        json.begin().put("id", one.file()).put("etag", "\"" + file[2] + "\"").put("case_number", one.number()).put("case_status", file[0])
            .put("title", title.isEmpty() ? described : title).put("a_number", number).put("languages", languages).put("updated_at", instant((LocalDateTime) file[1])).end();
    }

    private Map<UUID, Object[]> files(Connection connection, UUID after) throws SQLException {
        Map<UUID, Object[]> files = new LinkedHashMap<>();
        try (PreparedStatement read = connection.prepareStatement(Page.FILES)) {
            set(read, List.of(organization, organization, bytes(after)), 1);
            read.setInt(4, ROWS);
            try (ResultSet r = read.executeQuery()) {
                while (r.next()) {
                    files.put(id(r, "id"), new Object[] {r.getString("status"), r.getObject("person_updated_at", LocalDateTime.class), r.getLong("person_version")});
                }
            }
        }
        return files;
    }

    private Map<UUID, List<Detail>> details(Connection connection, List<byte[]> ids) throws SQLException {
        Map<UUID, List<Detail>> details = new HashMap<>();
        try (PreparedStatement read = connection.prepareStatement(Page.DETAILS.formatted(places(ids.size())))) {
            int at = 1;
            for (int part = 0; part < 3; part++) {
                at = set(read, ids, set(read, List.of(organization), at));
            }
            read.setInt(at, ids.size() * 20);
            try (ResultSet r = read.executeQuery()) {
                while (r.next()) {
                    details.computeIfAbsent(id(r, "file"), key -> new ArrayList<>())
                        .add(new Detail(r.getString("what"), id(r, "id"), r.getString("kind"), r.getInt("position"), r.getBytes("text")));
                }
            }
        }
        return details;
    }

    private Map<UUID, KeyRing.FileKey> keys(Connection connection, Iterable<UUID> files) throws SQLException, GeneralSecurityException {
        Map<UUID, KeyRing.FileKey> keys = new HashMap<>();
        List<byte[]> missing = new ArrayList<>();
        for (UUID file : files) {
            KeyRing.FileKey key = known.get(file);
            if (key == null) {
                missing.add(bytes(file));
            } else {
                keys.put(file, key);
            }
        }
        if (!missing.isEmpty()) {
            try (PreparedStatement read = connection.prepareStatement(Page.KEYS.formatted(places(missing.size())))) {
                set(read, missing, set(read, List.of(organization, organization), 1));
                try (ResultSet r = read.executeQuery()) {
                    while (r.next()) {
                        UUID file = id(r, "case_id");
                        KeyRing.FileKey key = house.unwrap(file, r.getBytes("wrapped"));
                        known.put(file, key);
                        keys.put(file, key);
                    }
                }
            }
        }
        return keys;
    }

    private static int set(PreparedStatement statement, List<byte[]> values, int from) throws SQLException {
        int at = from;
        for (byte[] value : values) {
            statement.setBytes(at++, value);
        }
        return at;
    }

    private static String places(int many) {
        return String.join(",", Collections.nCopies(many, "?"));
    }

    private static Instant instant(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static UUID id(ResultSet rows, String column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(UUID id) {
        return (byte[]) BatchInsert.plain(id);
    }

    /** A page of objects; what is null is left out. */
    private static final class Json {

        private final StringBuilder text = new StringBuilder(32_000).append("{\"data\":[");
        private boolean first;

        Json begin() {
            if (text.charAt(text.length() - 1) == '}') {
                text.append(',');
            }
            text.append('{');
            first = true;
            return this;
        }

        Json put(String name, Object value) {
            if (value == null) {
                return this;
            }
            text.append(first ? "\"" : ",\"").append(name).append("\":");
            first = false;
            if (value instanceof List<?> list) {
                text.append('[');
                for (int i = 0; i < list.size(); i++) {
                    text.append(i == 0 ? "\"" : ",\"").append(list.get(i)).append('"');
                }
                text.append(']');
            } else if (value instanceof Boolean) {
                text.append(value);
            } else {
                text.append('"').append(value.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
            }
            return this;
        }

        void end() {
            text.append('}');
        }

        String all() {
            return text.append("]}").toString();
        }
    }
}
