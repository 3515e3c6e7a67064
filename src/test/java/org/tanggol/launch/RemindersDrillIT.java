package org.tanggol.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Ids;
import org.tanggol.testing.Launched;
import org.tanggol.testing.Server;

/**
 * A drill, not part of each build ({@code deploy/drill reminders}): two servers as they are shipped, on one database, with their own jobs, and a clock for both ({@link LaterClock}) that runs through four days and the night
 * in which clocks are put back, twenty minutes a second. One of them is killed on the way and started again. Of 10,000 hearings each receiver has each reminder, once.
 */
@EnabledIfSystemProperty(named = "tanggol.drill", matches = "reminders", disabledReason = "a drill")
class RemindersDrillIT {

    private static final Path DATA = Path.of("target/it-reminders").toAbsolutePath();
    private static final Path OTHER = Path.of("target/it-reminders-other").toAbsolutePath();
    private static final Path CLOCK = Path.of("target/it-reminders.clock").toAbsolutePath();
    private static final int HEARINGS = 10_000;
    private static final int CASES = 2_000;
    private static final int STAFF = 6;
    /** Saturday noon in New York; the night after it is put back. */
    private static final Instant BEGIN = Instant.parse("2027-11-06T16:00:00Z");
    private static final Instant END = Instant.parse("2027-11-10T20:00:00Z");
    private static final Instant KILLED = Instant.parse("2027-11-07T08:30:00Z");
    private static final Instant BACK = Instant.parse("2027-11-08T02:00:00Z");
    /** What one second of ours is on their clock. */
    private static final Duration SECOND = Duration.ofMinutes(20);
    private static final List<String> ZONES = List.of("America/New_York", "America/Chicago", "America/Phoenix", "America/Los_Angeles", "Pacific/Guam");
    /** The first ones are reminded of a day before in these days, the last ones a week before. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2027, 11, 8), LocalDate.of(2027, 11, 9), LocalDate.of(2027, 11, 10), LocalDate.of(2027, 11, 14), LocalDate.of(2027, 11, 15));
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static Launched first;
    private static Launched second;
    private static int databasePort;

    private record Seeded(UUID id, LocalDate day, ZoneId zone, Set<UUID> team) { }

    @AfterAll
    static void end() {
        for (Launched launched : new Launched[] {second, first}) {
            if (launched != null) {
                launched.kill();
            }
        }
    }

    private static void clock(Instant shown) throws IOException {
        Path next = CLOCK.resolveSibling(CLOCK.getFileName() + ".next");
        Files.writeString(next, (shown == null ? 0 : Duration.between(Instant.now(), shown).toSeconds()) + "\n");
        Files.move(next, CLOCK, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, String> later(Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("TANGGOL_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC " + LaterClock.options(CLOCK.resolveSibling("it-reminders-agent.jar"), CLOCK));
        return environment;
    }

    private static void startSecond() throws Exception {
        second = Launched.start(Path.of("target/it-reminders-other.log"), later(Map.of("TANGGOL_DB_URL", JdbcUrl.builtIn(databasePort), "TANGGOL_DB_USER", DatabasePassword.USER,
            "TANGGOL_DB_PASSWORD_FILE", DATA.resolve("database.password").toString(), "TANGGOL_ROOTKEY_FILE", DATA.resolveSibling("it-reminders.rootkey").toString())),
            List.of("--port", Integer.toString(Server.freePort()), "--data", OTHER.toString()));
        second.awaitReady();
    }

    /** A first start of a build ends with an archive of classes, for which no agent may be there. */
    private static void makeArchive() throws Exception {
        try (Stream<Path> programs = Files.exists(Launched.PROGRAMS) ? Files.walk(Launched.PROGRAMS, 2) : Stream.of()) {
            if (programs.anyMatch(file -> file.toString().endsWith(".jsa"))) {
                return;
            }
        }
        first = Launched.start(Path.of("target/it-reminders.log"), Map.of(), List.of("--demo", "--port", Integer.toString(Server.freePort()), "--data", DATA.toString()));
        first.awaitReady().stop();
        for (Path old : List.of(DATA, DATA.resolveSibling("it-reminders.rootkey"), DATA.resolveSibling("it-reminders.checkpoints"))) {
            Server.delete(old);
        }
    }

    private static Connection database() throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + databasePort + "/tanggol?sslMode=DISABLED&allowPublicKeyRetrieval=true&useInformationSchema=false&rewriteBatchedStatements=true&connectionTimeZone=UTC",
            DatabasePassword.USER, Files.readString(DATA.resolve("database.password")).strip());
    }

    private static UUID uuid(byte[] bytes) {
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Test
    void twoServersRemindOnceThroughTheNightTheClocksArePutBack() throws Exception {
        for (Path old : List.of(DATA, OTHER, DATA.resolveSibling("it-reminders.rootkey"), DATA.resolveSibling("it-reminders.checkpoints"), OTHER.resolveSibling(OTHER.getFileName() + ".checkpoints"),
                Path.of("target/it-reminders.log"), Path.of("target/it-reminders-other.log"))) {
            Server.delete(old);
        }
        clock(null);
        makeArchive();
        databasePort = Server.freePort();
        first = Launched.start(Path.of("target/it-reminders.log"), later(Map.of()), List.of("--demo", "--port", Integer.toString(Server.freePort()), "--db-port", Integer.toString(databasePort),
            "--data", DATA.toString()));
        first.awaitReady();
        startSecond();
        List<Seeded> hearings = seed();

        long begin = System.nanoTime();
        boolean killed = false;
        boolean back = false;
        long atKill = 0;
        Instant shown = BEGIN;
        while (shown.isBefore(END)) {
            shown = BEGIN.plusSeconds((long) ((System.nanoTime() - begin) / 1e9 * SECOND.toSeconds()));
            clock(shown);
            if (!killed && !shown.isBefore(KILLED)) {
                second.kill();
                killed = true;
                atKill = made(hearings, new ArrayList<>()).size();
            } else if (!back && !shown.isBefore(BACK)) {
                back = true;
                long stood = System.nanoTime();
                startSecond();
                begin += System.nanoTime() - stood;     // the clock stood while it started
            }
            Thread.sleep(500);
        }
        Set<String> expected = expected(hearings);
        List<String> doubled = new ArrayList<>();
        Set<String> made = made(hearings, doubled);
        for (int waited = 0; waited < 60 && made.size() < expected.size(); waited++) {       // the last look may still be at work
            clock(END.plusSeconds(waited));
            Thread.sleep(1_000);
            doubled.clear();
            made = made(hearings, doubled);
        }
        Set<String> missing = new HashSet<>(expected);
        missing.removeAll(made);
        Set<String> strange = new HashSet<>(made);
        strange.removeAll(expected);
        System.out.printf("REMINDERS %,d hearings, %,d reminders expected, %,d made, %d missing, %d doubled, %d of nothing; %,d were there when one server was killed; %.0f s%n",
            hearings.size(), expected.size(), made.size(), missing.size(), doubled.size(), strange.size(), atKill, (System.nanoTime() - begin) / 1e9);
        assertThat(doubled).as("doubled").isEmpty();
        assertThat(missing).as("missing").isEmpty();
        assertThat(strange).as("too early, or of nothing").isEmpty();
        assertThat(atKill).as("killed on the way").isBetween(1L, expected.size() - 1L);
        assertThat(back).isTrue();
        assertThat(number("select count(*) from notice where missed = 1 and topic = 'HEARING' and topic_id in (select h.id from hearing h join case_file f on f.org_id = h.org_id and f.id = h.file_id where f.number like 'DRILL-%')"))
            .as("listed as too late").isZero();
    }

    private static long number(String sql) throws Exception {
        try (Connection connection = database(); PreparedStatement select = connection.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Hearing, receiver, kind: whatever was due by the end. */
    private static Set<String> expected(List<Seeded> hearings) {
        Set<String> expected = new HashSet<>();
        for (Seeded hearing : hearings) {
            for (UUID member : hearing.team()) {
                for (Map.Entry<String, Integer> kind : Map.of("WEEK_BEFORE", 7, "DAY_BEFORE", 1).entrySet()) {
                    if (!hearing.day().minusDays(kind.getValue()).atTime(MORNING).atZone(hearing.zone()).toInstant().isAfter(END)) {
                        expected.add(hearing.id() + " " + member + " " + kind.getKey());
                    }
                }
            }
        }
        return expected;
    }

    private static Set<String> made(List<Seeded> hearings, List<String> doubled) throws Exception {
        Set<UUID> ours = new HashSet<>();
        hearings.forEach(hearing -> ours.add(hearing.id()));
        Set<String> made = new HashSet<>();
        try (Connection connection = database(); PreparedStatement select = connection.prepareStatement("select topic_id, member_id, kind from notice where topic = 'HEARING'");
             ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String key = uuid(rows.getBytes(1)) + " " + uuid(rows.getBytes(2)) + " " + rows.getString(3);
                if (ours.contains(uuid(rows.getBytes(1))) && !made.add(key)) {
                    doubled.add(key);
                }
            }
        }
        return made;
    }

    private static List<Seeded> seed() throws Exception {
        List<Seeded> hearings = new ArrayList<>();
        Instant now = Instant.now();
        LocalDate since = LocalDate.of(2026, 1, 1);
        try (Connection connection = database()) {
            UUID organization;
            List<UUID> staff = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select o.id from organization o where o.name = 'Bayanihan Alliance'"); ResultSet row = select.executeQuery()) {
                row.next();
                organization = uuid(row.getBytes(1));
            }
            try (PreparedStatement select = connection.prepareStatement("select distinct member_id from membership where org_id = ? and role in ('CASEWORKER', 'LAWYER', 'LEGAL_ASSISTANT') order by member_id")) {
                select.setObject(1, BatchInsert.plain(organization));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next() && staff.size() < STAFF) {
                        staff.add(uuid(rows.getBytes(1)));
                    }
                }
            }
            assertThat(staff).hasSize(STAFF);
            connection.setAutoCommit(false);
            UUID[] files = new UUID[CASES];
            UUID[] people = new UUID[CASES];
            UUID[] proceedings = new UUID[CASES];
            for (int i = 0; i < CASES; i++) {
                files[i] = Ids.next();
                people[i] = Ids.next();
                proceedings[i] = Ids.next();
            }
            try (BatchInsert rows = BatchInsert.strict(connection, "case_file", "org_id, id, number, status, origin, opened_at, updated_at, version")) {
                for (int i = 0; i < CASES; i++) {
                    rows.add(organization, files[i], "DRILL-" + i, "OPEN", "CALL", now, now, 0);
                }
            }
            try (BatchInsert rows = BatchInsert.strict(connection, "person", "org_id, id, file_id, no_a_number, updated_at, version")) {
                for (int i = 0; i < CASES; i++) {
                    rows.add(organization, people[i], files[i], false, now, 0);
                }
            }
            try (BatchInsert rows = BatchInsert.strict(connection, "proceeding", "org_id, id, file_id, person_id, kind, opened_on, updated_at, version")) {
                for (int i = 0; i < CASES; i++) {
                    rows.add(organization, proceedings[i], files[i], people[i], "REMOVAL", since, now, 0);
                }
            }
            try (BatchInsert rows = BatchInsert.strict(connection, "assignment", "org_id, id, file_id, member_id, part, began_on, version")) {
                for (int i = 0; i < CASES; i++) {
                    rows.add(organization, Ids.next(), files[i], staff.get(i % STAFF), "CASEWORKER", since, 0);
                    rows.add(organization, Ids.next(), files[i], staff.get((i + 1) % STAFF), "LEGAL_ASSISTANT", since, 0);
                }
            }
            try (BatchInsert rows = BatchInsert.strict(connection, "hearing", "org_id, id, file_id, proceeding_id, type, status, medium, interpreter_state, source, time_precision, court_day,"
                    + " court_local_time, court_zone, court_offset, starts_at, updated_at, version")) {
                for (int i = 0; i < HEARINGS; i++) {
                    int file = i % CASES;
                    LocalDate day = DAYS.get(i / CASES % DAYS.size());
                    ZoneId zone = ZoneId.of(ZONES.get(i % ZONES.size()));
                    LocalDateTime local = day.atTime(9 + i % 8, 30);
                    ZoneOffset offset = zone.getRules().getOffset(local);
                    UUID id = Ids.next();
                    rows.add(organization, id, files[file], proceedings[file], "BOND_REDETERMINATION", "SCHEDULED", "VIDEO", "NONE_NEEDED", "NOTICE", "EXACT", day, local, zone.getId(), offset.getTotalSeconds(),
                        LocalDateTime.ofInstant(local.toInstant(offset), ZoneOffset.UTC), now, 0);
                    hearings.add(new Seeded(id, day, zone, Set.of(staff.get(file % STAFF), staff.get((file + 1) % STAFF))));
                }
            }
            connection.commit();
        }
        return hearings;
    }
}
