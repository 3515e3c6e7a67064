package org.tanggol.bench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tanggol.confidential.KeyRing;
import org.tanggol.platform.Ids;

/**
 * Writes invented people with their proceedings, hearings, stays and team straight into an installation's tables, encrypted as the server
 * encrypts: with a key for each case, so that the server reads them.
 *
 * <pre>Generate URL USER PASSWORD ROOTKEY seed=1 first=10000 second=0 people=0 organizations=0 threads=2</pre>
 *
 * {@code first} and {@code second} are people of the two organizations of the demonstration, where somebody can sign in; {@code people} are
 * shared out evenly among new {@code organizations}. The same seed gives the same people; ids and ciphertexts differ each time.
 */
public final class Generate {

    private static final int BATCH = 500;
    private static final int HEARINGS = 4;
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneId.of("UTC"));
    private static final String[] TYPES = {"MASTER", "MASTER", "MASTER", "MASTER", "MASTER", "INDIVIDUAL", "INDIVIDUAL", "BOND_REDETERMINATION", "BOND_REDETERMINATION",
        "CREDIBLE_FEAR_REVIEW"};

    private final String url;
    private final String user;
    private final String password;
    private final KeyRing keys;
    private final Map<String, Integer> asked = new LinkedHashMap<>(Map.of("seed", 1, "first", 10_000, "second", 0, "people", 0, "organizations", 0, "threads", 2));
    private final List<Court> courts = new ArrayList<>();
    private final List<UUID> facilities = new ArrayList<>();
    private final List<UUID> members = new ArrayList<>();
    private final AtomicInteger written = new AtomicInteger();

    private record Court(UUID id, ZoneId zone) { }

    /** A run of people of one organization, with case numbers from a number on. */
    private record Share(UUID organization, KeyRing.House house, long seed, int from, int people, int caseNumber) { }

    private Generate(String[] arguments) throws Exception {
        url = arguments[0] + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&useInformationSchema=false&connectionTimeZone=UTC&rewriteBatchedStatements=true";
        user = arguments[1];
        password = arguments[2];
        keys = KeyRing.open(Path.of(arguments[3]));
        for (int i = 4; i < arguments.length; i++) {
            String[] option = arguments[i].split("=");
            if (option.length != 2 || asked.replace(option[0], Integer.parseInt(option[1])) == null) {
                throw new IllegalArgumentException("Not known: " + arguments[i]);
            }
        }
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        new Generate(arguments).run();
    }

    private void run() throws Exception {
        List<Share> shares = new ArrayList<>();
        try (Connection connection = connect()) {
            prepare(connection);
            List<UUID> demo = ids(connection, "select id from organization where demo order by created_at, id limit 2");
            share(connection, shares, demo.get(0), 0, asked.get("first"));
            share(connection, shares, demo.get(1), 1, asked.get("second"));
            for (int i = 0; i < asked.get("organizations"); i++) {
                share(connection, shares, organization(connection, i), 2 + i, asked.get("people") / asked.get("organizations"));
            }
            connection.commit();
        }
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(asked.get("threads"));
        List<Future<?>> running = new ArrayList<>();
        int perThread = asked.get("threads");
        for (int thread = 0; thread < perThread; thread++) {
            int mine = thread;
            running.add(threads.submit(() -> {
                try (Connection connection = connect(); Statement statement = connection.createStatement()) {
                    statement.execute("set foreign_key_checks = 0, unique_checks = 0");     // every parent is written before its children, and every id is new
                    for (int i = mine; i < shares.size(); i += perThread) {
                        write(connection, shares.get(i));
                    }
                }
                return null;
            }));
        }
        threads.shutdown();
        while (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
            tell(begin);
        }
        for (Future<?> one : running) {
            one.get();
        }
        tell(begin);
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("analyze table case_file, person, hearing, hearing_version, proceeding, stay, stint, identifier, language_need, assignment");
        }
        System.out.printf(Locale.ROOT, "%d people, %d hearings in %.1f s%n", written.get(), written.get() * HEARINGS, (System.nanoTime() - begin) / 1e9);
    }

    private void tell(long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "  %9d people after %.0f s, %.0f a second%n", written.get(), seconds, written.get() / seconds);
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    private void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select id, zone from court where offered order by source_key")) {
            while (rows.next()) {
                courts.add(new Court(uuid(rows.getBytes(1)), ZoneId.of(rows.getString(2))));
            }
        }
        facilities.addAll(ids(connection, "select id from facility where listed and merged_into is null order by source_key"));
        members.addAll(ids(connection, "select distinct m.member_id from membership m join organization o on o.id = m.org_id where o.demo order by 1"));
    }

    private UUID organization(Connection connection, int number) throws Exception {
        UUID id = Ids.next();
        Rows organizations = new Rows(connection, "organization", "id, name, zone, demo, created_at, version");
        organizations.add(id, "Fictional Legal Aid " + (number + 1), "America/Chicago", true, NOW, 0L);
        organizations.write();
        organizations.close();
        Rows wrapped = new Rows(connection, "organization_key", "org_id, purpose, wrapped");
        for (Map.Entry<String, byte[]> key : keys.found(id).entrySet()) {
            wrapped.add(id, key.getKey(), key.getValue());
        }
        wrapped.write();
        wrapped.close();
        Rows versions = new Rows(connection, "data_key_version", "org_id, version, since");
        versions.add(id, 1, NOW);
        versions.write();
        versions.close();
        Rows others = new Rows(connection, "case_numbers", "org_id, next_number");
        others.add(id, 1);
        others.write();
        others.close();
        Rows places = new Rows(connection, "change_place", "org_id, last_seq");
        places.add(id, 0L);
        places.write();
        places.close();
        return id;
    }

    /** Takes case numbers for so many people and cuts them into runs. */
    private void share(Connection connection, List<Share> shares, UUID organization, int which, int people) throws Exception {
        if (people == 0) {
            return;
        }
        Map<String, byte[]> wrapped = new LinkedHashMap<>();
        int number;
        byte[] id = (byte[]) org.tanggol.platform.BatchInsert.plain(organization);
        try (PreparedStatement read = connection.prepareStatement("select purpose, wrapped from organization_key where org_id = ?");
             PreparedStatement next = connection.prepareStatement("select next_number from case_numbers where org_id = ? for update");
             PreparedStatement take = connection.prepareStatement("update case_numbers set next_number = next_number + ? where org_id = ?")) {
            read.setBytes(1, id);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    wrapped.put(rows.getString(1), rows.getBytes(2));
                }
            }
            next.setBytes(1, id);
            try (ResultSet rows = next.executeQuery()) {
                rows.next();
                number = rows.getInt(1);
            }
            take.setInt(1, people);
            take.setBytes(2, id);
            take.executeUpdate();
        }
        KeyRing.House house = keys.house(organization, wrapped);
        for (int from = 0; from < people; from += BATCH) {
            shares.add(new Share(organization, house, asked.get("seed") * 1_000_003L + which * 7_919L + from, from, Math.min(BATCH, people - from), number + from));
        }
    }

    private void write(Connection connection, Share share) throws Exception {
        UUID org = share.organization();
        Fiction fiction = new Fiction(share.seed());
        Rows files = new Rows(connection, "case_file", "org_id, id, number, status, origin, opened_at, closed_at, updated_at, version");
        Rows caseKeys = new Rows(connection, "case_key", "org_id, case_id, tier, version, state");
        Rows grants = new Rows(connection, "case_key_grant", "org_id, case_id, tier, version, recipient_kind, recipient_id, wrapped");
        Rows people = new Rows(connection, "person", "org_id, id, file_id, name_p2, birth_p2, countries_p2, phone_p2, phone_index, no_a_number, updated_at, version");
        Rows numbers = new Rows(connection, "identifier", "org_id, id, file_id, person_id, type, value_p2, value_index, added_at, version");
        Rows languages = new Rows(connection, "language_need", "org_id, id, file_id, person_id, language, position, interpreter, version");
        Rows stays = new Rows(connection, "stay", "org_id, id, file_id, person_id, began_at, ended_at, end_kind, checks, updated_at, version");
        Rows stints = new Rows(connection, "stint",
            "org_id, id, file_id, stay_id, kind, facility_id, from_at, to_at, zone, day_only, source, confidence, recorded_at, recorded_by, version");
        Rows proceedings = new Rows(connection, "proceeding",
            "org_id, id, file_id, person_id, kind, court_id, charging_document, served_on, opened_on, updated_at, version");
        Rows hearings = new Rows(connection, "hearing", "org_id, id, file_id, proceeding_id, type, status, court_id, judge_room_p2, medium, interpreter,"
            + "interpreter_state, lawyer_id, source, time_precision, court_day, court_local_time, court_zone, court_offset, starts_at, tzdb, updated_at, version");
        Rows versions = new Rows(connection, "hearing_version", "org_id, id, file_id, hearing_id, source, time_precision, court_day, court_local_time, court_zone,"
            + "court_offset, starts_at, tzdb, heard_at, recorded_by, superseded");
        Rows teams = new Rows(connection, "assignment", "org_id, id, file_id, member_id, part, began_on, version");
        Rows audit = new Rows(connection, "audit_event", "org_id, id, at, actor_id, action, file_id, object_id, details");
        for (int i = 0; i < share.people(); i++) {
            int nth = share.from() + i;
            UUID file = Ids.next();
            UUID person = Ids.next();
            Fiction.Somebody somebody = fiction.next(nth);
            KeyRing.FileKey key = share.house().found(file);
            Instant opened = NOW.minus(fiction.below(700 * 24), ChronoUnit.HOURS);
            boolean closed = fiction.below(10) == 0;
            UUID lawyer = members.get(fiction.below(members.size()));
            files.add(org, file, "%d-%04d".formatted(TODAY.getYear(), share.caseNumber() + i), closed ? "CLOSED" : "OPEN", "IMPORT", opened, closed ? NOW : null, opened, 0L);
            caseKeys.add(org, file, "P2", 1, "ACTIVE");
            grants.add(org, file, "P2", 1, "ORG", org, key.wrapped());
            people.add(org, person, file, key.close("person", "name_p2", person, somebody.name()), key.close("person", "birth_p2", person, somebody.born().toString()),
                key.close("person", "countries_p2", person, somebody.country() + "|" + somebody.country()), key.close("person", "phone_p2", person, somebody.phone()),
                somebody.phone() == null ? null : share.house().index("phone", somebody.phone()), false, opened, 0L);
            UUID number = Ids.next();
            numbers.add(org, number, file, person, "A_NUMBER", key.close("identifier", "value_p2", number, somebody.aNumber()),
                share.house().index("a-number", somebody.aNumber()), opened, 0L);
            for (int l = 0; l < somebody.languages().length; l++) {
                languages.add(org, Ids.next(), file, person, somebody.languages()[l], l, true, 0L);
            }
            if (fiction.below(10) < 8) {
                UUID stay = Ids.next();
                Instant ended = fiction.below(3) == 0 ? opened.plus(1 + fiction.below(40), ChronoUnit.HOURS) : null;
                stays.add(org, stay, file, person, opened.minus(2, ChronoUnit.DAYS), ended, ended == null ? null : "BOND", 0, opened, 0L);
                boolean unknown = fiction.below(50) == 0;
                stints.add(org, Ids.next(), file, stay, unknown ? "UNKNOWN" : "FACILITY", unknown ? null : often(facilities, fiction), opened.minus(2, ChronoUnit.DAYS), ended,
                    "America/Chicago", false, "FAMILY", "CONFIRMED", opened, lawyer, 0L);
            }
            teams.add(org, Ids.next(), file, lawyer, "LAWYER_OF_RECORD", LocalDate.ofInstant(opened, ZoneId.of("UTC")), 0L);
            audit.add(org, Ids.next(), opened, lawyer, "PERSON_TAKEN_IN", file, person, "IMPORT");
            Court court = often(courts, fiction);
            UUID proceeding = Ids.next();
            proceedings.add(org, proceeding, file, person, "REMOVAL", court.id(), "NTA_I862", LocalDate.ofInstant(opened, ZoneId.of("UTC")),
                LocalDate.ofInstant(opened, ZoneId.of("UTC")), opened, 0L);
            for (int h = 0; h < HEARINGS; h++) {
                boolean toCome = fiction.below(4) != 0;
                LocalDateTime local = TODAY.plusDays(toCome ? 1 + fiction.below(500) : -1 - fiction.below(500)).atTime(8 + fiction.below(8), 30 * fiction.below(2));
                ZonedDateTime at = local.atZone(court.zone());
                LocalDateTime starts = LocalDateTime.ofInstant(at.toInstant(), ZoneId.of("UTC"));
                int offset = at.getOffset().getTotalSeconds();
                UUID hearing = Ids.next();
                boolean open = fiction.below(40) == 0;      // to be set
                Object[] time = open ? new Object[] {"TO_BE_SET", null, null, null, null, null, null}
                    : new Object[] {"EXACT", local.toLocalDate(), local, court.zone().getId(), offset, starts, "2025b"};
                Instant updated = opened.plus(h, ChronoUnit.MINUTES);
                hearings.add(org, hearing, file, proceeding, TYPES[fiction.below(TYPES.length)], toCome || open ? "SCHEDULED" : "HELD", court.id(),
                    key.close("hearing", "judge_room_p2", hearing, "Judge " + (1 + fiction.below(300)) + "\u001fCourtroom " + (1 + fiction.below(12))),
                    fiction.below(3) == 0 ? "IN_PERSON" : "VIDEO", somebody.languages()[0], "NEEDED", lawyer, "NOTICE", time[0], time[1], time[2],
                    time[3], time[4], time[5], time[6], updated, 0L);
                versions.add(org, Ids.next(), file, hearing, "NOTICE", time[0], time[1], time[2], time[3], time[4], time[5], time[6], updated, lawyer, false);
            }
        }
        for (Rows rows : List.of(files, caseKeys, grants, people, numbers, languages, stays, stints, teams, audit, proceedings, hearings, versions)) {
            rows.write();
            rows.close();
        }
        connection.commit();
        written.addAndGet(share.people());
    }

    /** A few courts and facilities see most people. */
    private static <T> T often(List<T> of, Fiction fiction) {
        double place = fiction.below(1_000_000) / 1e6;
        return of.get((int) (of.size() * place * place * place));
    }

    private static List<UUID> ids(Connection connection, String query) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(uuid(rows.getBytes(1)));
            }
        }
        return found;
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
