package org.tanggol.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.transaction.UserTransaction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.access.Organization;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.StaffVault;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingMoving;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.docket.InterpreterState;
import org.tanggol.docket.Setting;
import org.tanggol.docket.Source;
import org.tanggol.docketing.TriggerEntry;
import org.tanggol.docketing.TriggerRecording;
import org.tanggol.members.ActingLater;
import org.tanggol.members.Inviting;
import org.tanggol.people.CaseOpening;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.PersonDetails;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Ids;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;
import org.tanggol.work.Part;
import org.tanggol.work.TaskId;
import org.tanggol.work.TaskKeeping;
import org.tanggol.work.TeamKeeping;

/**
 * Runs inside the server, with the time passed in: two nodes work at the same time through weeks in which clocks are changed, nodes die and stand still, and
 * one's clock runs ahead and is put back. Every reminder is there, once, and every message is in its mailbox, once.
 */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class ExactlyOnceIT {

    private static final Logger LOG = Logger.getLogger(NoticeRound.class.getName());
    private static final String ELSEWHERE = "a server of this test";
    private static final int CASES = 2_000;
    private static final int HEARINGS_OF_A_CASE = 5;
    private static final int MEMBERS = 12;
    private static final LocalDate FIRST = LocalDate.of(2027, 10, 27);
    private static final int DAYS = 14;
    /** On this night clocks are put back in most of the zones. */
    private static final LocalDate LONG_NIGHT = LocalDate.of(2027, 11, 7);
    private static final List<String> ZONES = List.of("America/New_York", "America/Chicago", "America/Phoenix", "America/Los_Angeles", "Pacific/Guam");

    @Inject
    Inviting inviting;

    @Inject
    StaffVault vault;

    @Inject
    NoticeRound round;

    @Inject
    NoticeDelivering delivering;

    @Inject
    ReminderMaking making;

    @Inject
    ActingLater actors;

    @Inject
    HearingMoving moving;

    @Inject
    CaseOpening opening;

    @Inject
    TeamKeeping teams;

    @Inject
    TaskKeeping tasks;

    @Inject
    TriggerRecording triggers;

    @Inject
    Acknowledging acknowledging;

    @Inject
    InboxQueries inbox;

    @Inject
    Caller caller;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private OrganizationId organization;
    private final List<MemberId> members = new ArrayList<>();
    private final List<Seeded> hearings = new ArrayList<>();

    /** @param team places in the list of members */
    private record Seeded(UUID id, UUID file, Instant until, LocalDate day, ZoneId zone, List<Integer> team) {

        Instant due(int daysBefore) {
            return day.minusDays(daysBefore).atTime(LocalTime.of(8, 0)).atZone(zone).toInstant();
        }
    }

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord fault) {
            StringWriter trace = new StringWriter();
            if (fault.getThrown() != null) {
                fault.getThrown().printStackTrace(new PrintWriter(trace));
            }
            faults.add(fault.getMessage() + " " + trace);
        }

        @Override
        public void flush() { }

        @Override
        public void close() { }
    };

    @AfterEach
    void noFaults() throws Exception {
        LOG.removeHandler(listening);
        try (Connection connection = database.getConnection()) {
            execute(connection, "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1 where picked_by = ?", ELSEWHERE);
        }
        assertEquals(List.of(), faults);
    }

    @BeforeEach
    void found() throws Exception {
        LOG.addHandler(listening);
        organization = OrganizationId.next();
        members.clear();
        hearings.clear();
        holdJobs();
        inviting.found(new Organization(organization, "Probe", null, ZoneId.of("UTC"), Instant.parse("2027-01-01T00:00:00Z")));
    }

    /** The server's own rounds go by today's clock, which to them is a year before what is written here: another server has them, as far as this one can see. */
    private void holdJobs() throws Exception {
        int held = 0;
        long deadline = System.nanoTime() + 60_000_000_000L;
        try (Connection connection = database.getConnection(); PreparedStatement hold = connection.prepareStatement("update scheduled_tasks set picked = true, picked_by = ?,"
                + " last_heartbeat = utc_timestamp() + interval 1 day, version = version + 1 where task_name in ('notices', 'reminders') and picked = false")) {
            hold.setString(1, ELSEWHERE);
            while (held < 2) {
                held += hold.executeUpdate();
                assertTrue(System.nanoTime() < deadline, "a round does not end");
                Thread.sleep(20);
            }
        }
    }

    private static String address(int member, OrganizationId organization) {
        return "m" + member + "." + organization.toString().substring(24) + "@house.example";
    }

    private void seat(Connection connection, int count, String role) throws Exception {
        for (int i = 0; i < count; i++) {
            MemberId id = MemberId.next();
            int number = members.size();
            members.add(id);
            String email = address(number, organization);
            execute(connection, "insert into member (id, email_index, email_p2, name_p2, language, zone, theme, state, sign_in_epoch, created_at, version) values (?, ?, ?, ?, 'en', ?, 'DEVICE', 'ACTIVE', 0, now(6), 0)",
                id.value(), vault.signInIndex(email), vault.close("member", "email_p2", id.value(), email).bytes(), vault.close("member", "name_p2", id.value(), "Somebody Fictional").bytes(),
                ZONES.get(number % ZONES.size()));
            execute(connection, "insert into membership (org_id, member_id, role, granted_at) values (?, ?, ?, now(6))", organization.value(), id.value(), role);
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, BatchInsert.plain(values[i]));
            }
            statement.executeUpdate();
        }
    }

    /** @param staff how many of the members are on teams, the first ones */
    private void seed(int staff, int cases, int hearingsOfACase, LocalDate first, int days) throws Exception {
        Instant now = Instant.parse("2027-01-01T00:00:00Z");
        try (Connection connection = database.getConnection()) {
            UUID[] files = new UUID[cases];
            UUID[] people = new UUID[cases];
            UUID[] proceedings = new UUID[cases];
            for (int i = 0; i < cases; i++) {
                files[i] = Ids.next();
                people[i] = Ids.next();
                proceedings[i] = Ids.next();
            }
            try (BatchInsert rows = BatchInsert.strict(connection, "case_file", "org_id, id, number, status, origin, opened_at, updated_at, version")) {
                for (int i = 0; i < cases; i++) {
                    rows.add(organization.value(), files[i], "2027-" + i, "OPEN", "CALL", now, now, 0);
                }
            }
            try (BatchInsert rows = BatchInsert.strict(connection, "person", "org_id, id, file_id, no_a_number, updated_at, version")) {
                for (int i = 0; i < cases; i++) {
                    rows.add(organization.value(), people[i], files[i], false, now, 0);
                }
            }
            try (BatchInsert rows = BatchInsert.strict(connection, "proceeding", "org_id, id, file_id, person_id, kind, opened_on, updated_at, version")) {
                for (int i = 0; i < cases; i++) {
                    rows.add(organization.value(), proceedings[i], files[i], people[i], "REMOVAL", LocalDate.of(2027, 1, 1), now, 0);
                }
            }
            try (BatchInsert rows = BatchInsert.strict(connection, "assignment", "org_id, id, file_id, member_id, part, began_on, version")) {
                for (int i = 0; i < cases; i++) {
                    rows.add(organization.value(), Ids.next(), files[i], members.get(i % staff).value(), "CASEWORKER", LocalDate.of(2027, 1, 1), 0);
                    rows.add(organization.value(), Ids.next(), files[i], members.get((i + 7) % staff).value(), "LEGAL_ASSISTANT", LocalDate.of(2027, 1, 1), 0);
                }
            }
            try (BatchInsert rows = BatchInsert.strict(connection, "hearing", "org_id, id, file_id, proceeding_id, type, status, medium, interpreter_state, source, time_precision, court_day,"
                    + " court_local_time, court_zone, court_offset, starts_at, updated_at, version")) {
                for (int i = 0; i < cases * hearingsOfACase; i++) {
                    int file = i % cases;
                    LocalDate day = first.plusDays(i % days);
                    ZoneId zone = ZoneId.of(ZONES.get(i / 3 % ZONES.size()));
                    UUID id = Ids.next();
                    boolean control = i % 11 == 0;
                    LocalDateTime local = day.atTime(day.equals(LONG_NIGHT) ? LocalTime.of(1, 30) : LocalTime.of(8 + i % 9, i % 2 * 30));
                    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
                    ZoneOffset offset = offsets.get(i % offsets.size());      // of the hour that comes twice both
                    Instant at = local.toInstant(offset);
                    rows.add(organization.value(), id, files[file], proceedings[file], "MASTER", "SCHEDULED", "VIDEO", "NONE_NEEDED", "NOTICE", control ? "CONTROL" : "EXACT", day,
                        control ? null : local, zone.getId(), control ? null : offset.getTotalSeconds(), control ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC), now, 0);
                    hearings.add(new Seeded(id, files[file], control ? day.plusDays(1).atStartOfDay(zone).toInstant() : at, day, zone, List.of(file % staff, (file + 7) % staff)));
                }
            }
        }
    }

    /** Both nodes at once, as often as it takes to send everything that is due. */
    private void nodes(Instant now) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<?>> nodes = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            nodes.add(executor.submit(() -> {
                start.await();
                round.remind(now);
                round.tellNews(now);
                round.send(now);
                return null;
            }));
        }
        for (Future<?> node : nodes) {
            node.get();
        }
    }

    @Test
    void ofTenThousandHearingsNoReminderIsMissingAndNoneDoubled() throws Exception {
        long begin = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            seat(connection, MEMBERS, "CASEWORKER");
            for (int i = 0; i < MEMBERS; i += 4) {        // some want one mail a day, in a night that is changed too
                execute(connection, "insert into notice_choice (member_id, zone, quiet_from, quiet_to, digest_at, channels, version) values (?, ?, 1260, 420, 90, 'WEEK_BEFORE=DIGEST DAY_BEFORE=DIGEST', 0)",
                    members.get(i).value(), ZONES.get(i % ZONES.size()));
            }
        }
        seed(MEMBERS, CASES, HEARINGS_OF_A_CASE, FIRST, DAYS);
        assertEquals(10_000, hearings.size());
        Instant start = FIRST.minusDays(8).atTime(LocalTime.of(16, 0)).toInstant(ZoneOffset.UTC);
        Instant end = FIRST.plusDays(DAYS + 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant standstill = Instant.parse("2027-11-01T17:00:00Z");
        Instant again = Instant.parse("2027-11-04T02:00:00Z");
        int looks = 0;
        for (Instant now = start; now.isBefore(end); now = next(now, standstill, again)) {
            nodes(now);
            if (looks % 6 == 4) {
                dieWhileMaking(now.plus(Duration.ofHours(3)));
                dieWhileSending(now);
            }
            if (looks == 10) {
                nodes(now.plus(Duration.ofDays(5)));       // this node's clock runs ahead, and is put back
                nodes(now.minus(Duration.ofDays(2)));
            }
            looks++;
        }
        nodes(end.plus(Duration.ofDays(3)));

        Map<String, Boolean> made = new HashMap<>();
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select topic_id, member_id, kind, missed from notice where org_id = ?")) {
            select.setObject(1, BatchInsert.plain(organization.value()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String key = Waiting.uuid(rows.getBytes(1)) + " " + Waiting.uuid(rows.getBytes(2)) + " " + rows.getString(3);
                    assertEquals(null, made.put(key, rows.getBoolean(4)), "doubled: " + key);
                }
            }
        }
        int expected = 0;
        int late = 0;
        for (Seeded hearing : hearings) {
            for (int member : hearing.team()) {
                for (Warning warning : HearingOccasions.WARNINGS) {
                    NoticeKind kind = warning.kind();
                    Boolean missed = made.remove(hearing.id() + " " + members.get(member) + " " + kind);
                    assertTrue(missed != null, "missing: " + kind + " of a hearing on " + hearing.day());
                    boolean nobodyRan = hearing.due(warning.daysBefore()).isAfter(standstill) && !hearing.until().isAfter(again);
                    if (missed) {
                        assertTrue(nobodyRan, "given up though somebody ran: " + kind + " of " + hearing);
                        late++;
                    }
                    expected++;
                }
            }
        }
        assertEquals(Set.of(), made.keySet(), "reminders of nothing");
        assertEquals(40_000, expected);
        assertTrue(late > 0 && late < 3_000, "too late while nobody ran: " + late);

        int messages = inMailboxes();
        assertEquals(0, number("select count(*) from notice_message where org_id = ? and state in ('PENDING', 'FAILED')"));
        assertEquals(number("select count(*) from notice_message where org_id = ? and state = 'HANDED_OVER'"), messages);
        assertEquals(0, number("select count(*) from notice n where n.org_id = ? and n.missed = 0 and n.message_id is null and n.kind = 'DAY_BEFORE'"), "a reminder that left in no message");
        System.out.printf("Exactly once: 10,000 hearings, %d reminders made, %d of them listed as too late, %d mails, none missing, none doubled; %d looks of two nodes, %.1f s%n", expected, late,
            messages, looks, (System.nanoTime() - begin) / 1e9);
    }

    @Test
    void aChangeIsToldToMoreAndMorePeopleUntilOneSaysThatTheyKnow() throws Exception {
        try (Connection connection = database.getConnection()) {
            seat(connection, 4, "CASEWORKER");
            seat(connection, 1, "ORGANIZATION_ADMINISTRATOR");
        }
        seed(4, 1, 1, LocalDate.of(2027, 12, 1), 1);       // caseworker: the first; assistant: the last of the four
        Seeded hearing = hearings.get(0);
        try (Connection connection = database.getConnection()) {
            for (int member : new int[] {1, 2}) {
                execute(connection, "insert into assignment (org_id, id, file_id, member_id, part, began_on, version) values (?, ?, ?, ?, 'HOTLINE', '2027-01-01', 0)", organization.value(), Ids.next(), hearing.file(),
                    members.get(member).value());
            }
        }
        as(3);
        moving.reset(new HearingId(hearing.id()), 0, new HearingTime.Exact(CourtTime.of(LocalDateTime.of(2027, 12, 6, 9, 0), ZoneId.of("America/New_York"), Optional.empty())),
            new Setting(HearingType.MASTER, null, null, HearingMedium.VIDEO, null, null, InterpreterState.NONE_NEEDED, null), Source.COURT);

        Instant now = Instant.parse("2027-11-08T16:00:00Z");
        round.tellNews(now);
        round.tellNews(now);
        try (Connection connection = database.getConnection()) {
            execute(connection, "update assignment set ended_on = '2027-11-08' where org_id = ? and member_id = ?", organization.value(), members.get(2).value());
        }
        nodes(now);
        assertEquals(Map.of(0, "MOVED asks", 1, "MOVED", 2, "MOVED"), told(), "whoever changed it knows");
        assertEquals(1, number("select count(*) from notice_message m where m.org_id = ? and m.state = 'OVERTAKEN' and m.member_id = x'" + hex(members.get(2)) + "'"), "who has left the team gets nothing");
        assertEquals(2, number("select count(*) from notice_message where org_id = ? and state = 'HANDED_OVER'"));

        nodes(now.plus(Duration.ofHours(3)));
        assertEquals(3, told().size());
        nodes(now.plus(Duration.ofHours(4)));
        assertEquals("MOVED, UNANSWERED asks", told().get(1), "the others on the team are asked, but not who has left it");
        assertEquals("MOVED", told().get(2));
        nodes(now.plus(Duration.ofHours(8)));
        assertEquals("OFFICE asks", told().get(4));
        as(4);
        assertEquals(List.of("2027-0"), inbox.rows(40).stream().filter(row -> !row.readable()).map(NoticeRow::caseNumber).toList(), "an administrator learns the number alone");

        as(0);
        NoticeRow asked = inbox.rows(40).stream().filter(NoticeRow::waiting).findFirst().orElseThrow();
        assertEquals(1, inbox.unseen());
        acknowledging.acknowledge(asked.id());
        assertEquals(0, inbox.unseen());
        as(1);
        assertTrue(inbox.rows(40).stream().noneMatch(NoticeRow::waiting), "one answer is enough");
        assertEquals(1, number("select count(*) from audit_event where org_id = ? and action = 'NOTICE_ACKNOWLEDGED'"));
    }

    @Test
    void nobodyMoreIsAskedOnceSomebodyKnows() throws Exception {
        try (Connection connection = database.getConnection()) {
            seat(connection, 2, "CASEWORKER");
            seat(connection, 1, "ORGANIZATION_ADMINISTRATOR");
        }
        seed(2, 1, 1, LocalDate.of(2027, 12, 1), 1);
        as(1);
        moving.vacate(new HearingId(hearings.get(0).id()), 0);
        Instant now = Instant.parse("2027-11-08T16:00:00Z");
        nodes(now);
        assertEquals(Map.of(0, "CANCELLED asks"), told());
        as(0);
        acknowledging.acknowledge(inbox.rows(40).get(0).id());
        nodes(now.plus(Duration.ofHours(9)));
        assertEquals(Map.of(0, "CANCELLED asks"), told());
    }

    /** Two nodes look every six hours: a task for whoever does it, a deadline for the team, on the days that its rule names. */
    @Test
    void tasksAndDeadlinesAreRemindedOfOnTheirDaysAndOnce() throws Exception {
        try (Connection connection = database.getConnection()) {
            seat(connection, 2, "CASEWORKER");
            execute(connection, "update organization set unassigned = 'FULL' where id = ?", organization.value());     // so that whoever opens a case may take it on
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        as(0);
        CaseFileId file = opening.open(new PersonDetails(null, "somebody with a green scarf", null, null, null, null, null, null, false, null), CaseOrigin.CALL);
        teams.takeOn(file);
        teams.join(file, members.get(1), Part.LEGAL_ASSISTANT, null);
        LocalDate due = today.plusDays(10);
        TaskId kept = tasks.add(file, "Letter from the parish", members.get(1), due);
        TaskId done = tasks.add(file, "Done long before", members.get(1), due);
        TaskId nobodys = tasks.add(file, "Nobody does it", null, due);
        tasks.done(done);
        LocalDate decided = today.minusDays(1);
        triggers.record(file, new TriggerEntry("bia_briefing_schedule_issued", Moment.on(decided), null, Circumstances.UNKNOWN, Source.COURT, null), Set.of());
        LocalDate first = null;
        String days = null;
        UUID deadline = null;
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select id, first_on, warn_days from deadline where org_id = ?")) {
            select.setObject(1, BatchInsert.plain(organization.value()));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                deadline = Waiting.uuid(rows.getBytes(1));
                first = rows.getObject(2, LocalDate.class);
                days = rows.getString(3);
            }
        }
        assertTrue(Set.of("7,3,1", "14,7,3,1", "5,3,1", "10,5,2").contains(days), "of the rule: " + days);

        Instant end = first.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<String, Instant> made = new TreeMap<>();
        for (Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant(); now.isBefore(end); now = now.plus(Duration.ofHours(6))) {
            nodes(now);
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select topic_id, member_id, kind, days_before, made_at, missed from notice where org_id = ?")) {
            select.setObject(1, BatchInsert.plain(organization.value()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String key = Waiting.uuid(rows.getBytes(1)) + " " + members.indexOf(new MemberId(Waiting.uuid(rows.getBytes(2)))) + " " + rows.getString(3) + " " + rows.getInt(4);
                    assertEquals(null, made.put(key, rows.getTimestamp(5).toLocalDateTime().toInstant(ZoneOffset.UTC)), "doubled: " + key);
                    assertEquals(false, rows.getBoolean(6), "too late: " + key);
                }
            }
        }
        Set<String> expected = new HashSet<>(Set.of(kept + " 1 TASK_DUE 1", kept + " 1 TASK_DUE 0"));
        for (String before : days.split(",")) {
            expected.add(deadline + " 0 DEADLINE_AHEAD " + before);
            expected.add(deadline + " 1 DEADLINE_AHEAD " + before);
        }
        assertEquals(expected, made.keySet(), "done: " + done + ", nobody's: " + nobodys);
        ZoneId chicago = ZoneId.of(ZONES.get(1));
        assertEquals(due, LocalDate.ofInstant(made.get(kept + " 1 TASK_DUE 0"), chicago), "on the day, on the clock of whoever does it");
        assertEquals(due.minusDays(1), LocalDate.ofInstant(made.get(kept + " 1 TASK_DUE 1"), chicago));
        assertEquals(first.minusDays(3), LocalDate.ofInstant(made.get(deadline + " 1 DEADLINE_AHEAD 3"), chicago));
    }

    private void as(int member) {
        caller.is(actors.standing(organization, members.get(member), null).orElseThrow());
    }

    private static String hex(MemberId member) {
        return member.toString().replace("-", "");
    }

    /** What each member was told, by their place in the list. */
    private Map<Integer, String> told() throws Exception {
        Map<Integer, String> told = new TreeMap<>();
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select member_id, kind, asks from notice where org_id = ? order by kind")) {
            select.setObject(1, BatchInsert.plain(organization.value()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    told.merge(members.indexOf(new MemberId(Waiting.uuid(rows.getBytes(1)))), rows.getString(2) + (rows.getBoolean(3) ? " asks" : ""), (a, b) -> a + ", " + b);
                }
            }
        }
        return told;
    }

    /** Once a day; every hour in the night in which clocks are put back; not at all while both nodes stand still. */
    private static Instant next(Instant now, Instant standstill, Instant again) {
        Instant next = now.isAfter(Instant.parse("2027-11-07T01:59:00Z")) && now.isBefore(Instant.parse("2027-11-07T10:00:00Z")) ? now.plus(Duration.ofHours(1)) : now.plus(Duration.ofDays(1));
        return next.isAfter(standstill) && next.isBefore(again) ? again : next;
    }

    /** A node that dies after it has made reminders and before it could say so. */
    private void dieWhileMaking(Instant now) throws Exception {
        caller.is(actors.standing(organization, members.get(3), null).orElseThrow());
        transaction.begin();
        making.look(Topic.HEARING, hearings.stream().filter(hearing -> hearing.team().contains(3)).map(Seeded::id).toList(), now);
        transaction.rollback();
    }

    /** A node that dies with messages in its hands that it has not sent. */
    private void dieWhileSending(Instant now) {
        delivering.take(5, now.plus(Duration.ofHours(10)));
    }

    /** How many mails came; none twice, and none says more than it may. */
    private int inMailboxes() throws Exception {
        Set<String> ids = new HashSet<>();
        for (int member = 0; member < MEMBERS; member++) {
            Properties properties = new Properties();
            properties.put("mail.imap.host", "127.0.0.1");
            properties.put("mail.imap.port", System.getProperty("tanggol.test.imap"));
            try (Store store = Session.getInstance(properties).getStore("imap")) {
                store.connect(address(member, organization), "any");
                try (Folder folder = store.getFolder("INBOX")) {
                    folder.open(Folder.READ_ONLY);
                    for (Message message : folder.getMessages()) {
                        assertTrue(ids.add(message.getHeader("Message-ID")[0]), "the same mail twice");
                        String text = message.getContent().toString().strip();
                        assertTrue(text.matches("Tanggol: (something on your calendar is coming up|\\d+ things on your calendar are coming up|one thing waits in your inbox|\\d+ things wait in your inbox)"
                            + "\\. Sign in to read (it|them)\\."), text);
                    }
                }
            }
        }
        return ids.size();
    }

    private long number(String sql) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, BatchInsert.plain(organization.value()));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
