package org.tanggol.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tanggol.deadlines.Closure;
import org.tanggol.deadlines.CourtCalendar;
import org.tanggol.deadlines.DeadlineRule;
import org.tanggol.deadlines.Deadlines;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.OpenDeadline;
import org.tanggol.deadlines.Review;
import org.tanggol.deadlines.RuleBook;
import org.tanggol.deadlines.Trigger;
import org.tanggol.deadlines.Wording;

/** How many dates of law one thread computes, and how long it takes to see what a changed rule and a new closure would move. No server, no database. */
public final class DueDates {

    private static final int TRIGGERS = 100_000;
    private static final int ROUNDS = 10;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 4000;
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private final Deadlines deadlines = new Deadlines(RuleBook.bundled(), CourtCalendar.bundled());
    private final List<DeadlineRule> rules = deadlines.book().rules().stream().filter(rule -> rule.period().amount().isPresent() && rule.effective().to() == null).toList();
    private final List<DeadlineRule> drawn = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();

    private DueDates(long seed) {
        Random random = new Random(seed);
        while (triggers.size() < TRIGGERS) {
            DeadlineRule rule = rules.get(random.nextInt(rules.size()));
            Instant at = FIRST.plusDays(random.nextInt(DAYS)).atStartOfDay(ZONE).toInstant().plus(random.nextInt(24 * 60), ChronoUnit.MINUTES);
            LocalDate since = rule.effective().from();
            if (since == null || since.isBefore(at.atZone(ZONE).toLocalDate())) {
                drawn.add(rule);
                triggers.add(Trigger.at(Moment.at(at.atZone(ZONE))).setOn(since == null ? FIRST : since));
            }
        }
    }

    /** @param arguments the seed */
    public static void main(String[] arguments) throws IOException {
        DueDates bench = new DueDates(arguments.length > 0 ? Long.parseLong(arguments[0]) : 1);
        System.out.println("| what | measured |");
        System.out.println("| --- | --- |");
        for (int round = 1; round <= ROUNDS; round++) {
            double rate = bench.rate(false);
            if (round == ROUNDS) {
                System.out.printf(Locale.ROOT, "| dates with their steps, one thread | %,.0f a second |%n", rate);
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            double rate = bench.rate(true);
            if (round == ROUNDS) {
                System.out.printf(Locale.ROOT, "| dates with their words, one thread | %,.0f a second |%n", rate);
            }
        }
        bench.review();
    }

    /** Dates in a second of this thread's processor time. */
    private double rate(boolean inWords) {
        var threads = ManagementFactory.getThreadMXBean();
        Wording words = Wording.of("en");
        long begin = threads.getCurrentThreadCpuTime();
        long seen = 0;
        for (int i = 0; i < TRIGGERS; i++) {
            var date = deadlines.compute(drawn.get(i).id(), triggers.get(i));
            seen += inWords ? words.arithmetic(date.steps()).length() : date.due().hashCode();
        }
        double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
        if (seen == 0) {
            throw new IllegalStateException("Nothing was computed");
        }
        return TRIGGERS / seconds;
    }

    private void review() throws IOException {
        List<OpenDeadline> open = new ArrayList<>();
        for (int i = 0; i < TRIGGERS; i++) {
            open.add(new OpenDeadline("%06d".formatted(i), drawn.get(i).family(), triggers.get(i), List.of()));
        }
        CourtCalendar closed = deadlines.calendar().with(List.of(new Closure(LocalDate.of(2026, 4, 20), "A closure", "bench")));
        printed("a new closure", open, new Deadlines(deadlines.book(), closed));
        String changed = text().replaceFirst("(?s)(id: MTR_REOPEN_90\n.*?period: )90", "$160");
        printed("a changed rule", open, new Deadlines(RuleBook.parse(changed), deadlines.calendar()));
    }

    private void printed(String what, List<OpenDeadline> open, Deadlines after) {
        long begin = System.nanoTime();
        int affected = new Review(deadlines, after).part(open.iterator(), "", TRIGGERS).items().size();
        System.out.printf(Locale.ROOT, "| %,d open deadlines reviewed after %s | %.2f s, %,d would move |%n", TRIGGERS, what, (System.nanoTime() - begin) / 1e9, affected);
    }

    private static String text() throws IOException {
        try (InputStream file = DueDates.class.getResourceAsStream("/db/reference/deadlines/deadline_rules.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
