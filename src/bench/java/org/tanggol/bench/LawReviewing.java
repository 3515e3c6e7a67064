package org.tanggol.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.CourtCalendar;
import org.tanggol.deadlines.Deadlines;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.RuleBook;
import org.tanggol.deadlines.Trigger;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.docketing.Reckoned;
import org.tanggol.docketing.Reckoner;
import org.tanggol.platform.Ids;

/**
 * How long an organization waits until all its open deadlines were looked at after a change of its closed days: through the database, by the job of the running server, as when a lawyer adds
 * the day on the page. Deadlines are written past the application, with dates counted by its own rules.
 */
final class LawReviewing {

    private static final int DEADLINES = 100_000;
    private static final int IN_A_BATCH = 2_000;
    private static final int LONGEST_MINUTES = 10;
    private static final List<String> EVENTS = List.of("ij_decision_oral_rendered", "final_administrative_order_entered", "in_absentia_order_date", "opposing_filing_received_by_court",
        "address_change", "last_arrival_in_us", "removal_period_start", "ij_bond_decision");

    private final Connection database;
    private final Random random = new Random(7);
    private final Reckoner reckoner = Reckoner.by(DatesOfLaw.by(new Deadlines(RuleBook.bundled(), CourtCalendar.bundled())));

    LawReviewing(Connection database) {
        this.database = database;
    }

    void run() throws SQLException, InterruptedException {
        UUID organization = id("select org_id from case_file group by org_id order by count(*) desc limit 1");
        UUID member = id("select member_id from membership where org_id = x'" + hex(organization) + "' limit 1");
        long open = number("select count(*) from deadline where org_id = x'" + hex(organization) + "' and status = 'OPEN'");
        if (open < DEADLINES) {
            write(organization, member, (int) (DEADLINES - open));
        }
        UUID review = Ids.next();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        add("court_closure", "org_id, id, day, name, source, added_by, added_at, version", organization, Ids.next(), LocalDate.now().plusDays(30), "Snow (benchmark)", "benchmark", member, now, 0L);
        add("law_review", "org_id, id, cause, asked_by, asked_at, looked, found", organization, review, "CLOSED_DAYS", member, now, 0, 0);
        long began = System.nanoTime();
        add("scheduled_tasks", "task_name, task_instance, execution_time, picked, version", "law-review", organization + "/" + review + "#bench", now, false, 1L);
        String row = " from law_review where org_id = x'" + hex(organization) + "' and id = x'" + hex(review) + "'";
        while (number("select done_at is not null" + row) == 0) {
            if ((System.nanoTime() - began) / 60e9 > LONGEST_MINUTES) {
                throw new IllegalStateException("Not done in " + LONGEST_MINUTES + " minutes");
            }
            Thread.sleep(200);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long looked = number("select looked" + row);
        System.out.println("| open deadlines looked at | would move | seconds | a second |");
        System.out.println("| --- | --- | --- | --- |");
        System.out.printf("| %d | %d | %.1f | %.0f |%n", looked, number("select found" + row), seconds, looked / seconds);
    }

    private void write(UUID organization, UUID member, int most) throws SQLException {
        List<UUID> files = ids("select id from case_file where org_id = x'" + hex(organization) + "' order by id limit 20000");
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        try (Rows triggers = new Rows(database, "recorded_trigger", "org_id, id, file_id, event, on_day, so, not_so, source, recorded_by, recorded_at, updated_at, version");
             Rows deadlines = new Rows(database, "deadline", "org_id, id, file_id, trigger_id, family, status, watched, holds_on, first_on, contested, holds_key, late, reckonings, updated_at, version");
             Rows reckonings = new Rows(database, "deadline_reckoning", "org_id, id, file_id, deadline_id, number, cause, made_by, made_at, rules_version, dates")) {
            int written = 0;
            while (written < most) {
                for (int i = 0; i < IN_A_BATCH && written < most; i++) {
                    String event = EVENTS.get(random.nextInt(EVENTS.size()));
                    LocalDate day = LocalDate.now().minusDays(random.nextInt(400));
                    UUID file = files.get(random.nextInt(files.size()));
                    UUID trigger = Ids.next();
                    triggers.add(organization, trigger, file, event, day, "", "", "NOTICE", member, now, now, 0L);
                    for (Map.Entry<String, Reckoned> due : reckoner.after(new Trigger(event, Moment.on(day), null, Circumstances.UNKNOWN, null)).entrySet()) {
                        UUID deadline = Ids.next();
                        LocalDate holds = due.getValue().dates().isEmpty() || due.getValue().dates().get(0).due() == null ? null : due.getValue().dates().get(0).due().day();
                        deadlines.add(organization, deadline, file, trigger, due.getKey(), "OPEN", false, holds, holds, false, due.getValue().dates().isEmpty() ? null
                            : due.getValue().dates().get(0).key(), false, 1, now, 0L);
                        reckonings.add(organization, Ids.next(), file, deadline, 1, "RECORDED", member, now, due.getValue().rulesVersion(), due.getValue().packed());
                        written++;
                    }
                }
                triggers.write();
                deadlines.write();
                reckonings.write();
            }
        }
    }

    private void add(String table, String columns, Object... values) throws SQLException {
        try (Rows rows = new Rows(database, table, columns)) {
            rows.add(values);
            rows.write();
        }
    }

    private UUID id(String sql) throws SQLException {
        return ids(sql).get(0);
    }

    private List<UUID> ids(String sql) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ByteBuffer buffer = ByteBuffer.wrap(rows.getBytes(1));
                found.add(new UUID(buffer.getLong(), buffer.getLong()));
            }
        }
        return found;
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
