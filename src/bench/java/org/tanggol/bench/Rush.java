package org.tanggol.bench;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ten times as many requests as usual, for minutes: how many are answered, what becomes of the others, and how it is a minute later.
 * One in twenty opens a case, the others ask for a page of fifty hearings. Requests are sent when they are due, whether or not the
 * ones before have been answered.
 */
final class Rush {

    private static final int SENDERS = 96;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final URI application;
    private final String token;
    private final List<UUID> acknowledged = Collections.synchronizedList(new ArrayList<>());

    Rush(String application, String token) {
        this.application = URI.create(application);
        this.token = token;
    }

    /** What one stretch brought. */
    private record Stretch(double seconds, long served, long refused, long failed, long[] times) {
        private double rate() {
            return served / seconds;
        }

        private double milliseconds(double share) {
            return times.length == 0 ? Double.NaN : times[(int) Math.min(times.length - 1, times.length * share)] / 1e6;
        }

        private void print(String what) {
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.1f | %.1f | %.1f | %d | %d | %d |%n", what, seconds, rate(), milliseconds(0.5), milliseconds(0.99), served, refused, failed);
        }
    }

    /** @param seconds of the rush itself */
    List<UUID> run(int seconds) throws Exception {
        System.out.println("| stretch | seconds | served a second | p50 ms | p99 ms | served | 429 | failed |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        ask(1e9, 120, 16);     // warm-up: while code is still being compiled the most it can is too little, and everything after it looks good
        Stretch most = ask(1e9, 20, 16);
        most.print("as many as it can, 16 at once");
        double usual = most.rate() / 5;
        Stretch before = ask(usual, 30, SENDERS);
        before.print("usual: a fifth of that");
        Stretch rush = ask(10 * usual, seconds, SENDERS);
        rush.print("ten times the usual");
        Thread.sleep(60_000);
        Stretch after = ask(usual, 30, SENDERS);
        after.print("usual, 60 s later");
        System.out.printf(Locale.ROOT, "served in the rush: %.2f of the most%n", rush.rate() / most.rate());
        return acknowledged;
    }

    private Stretch ask(double rate, int forSeconds, int senders) throws Exception {
        AtomicLong next = new AtomicLong();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + forSeconds * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            running.add(threads.submit(() -> send(begin, end, rate, next, refused, failed)));
        }
        threads.shutdown();
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            all.addAll(one.get());
        }
        long[] times = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(times);
        return new Stretch((System.nanoTime() - begin) / 1e9, times.length, refused.get(), failed.get(), times);
    }

    private List<Long> send(long begin, long end, double rate, AtomicLong next, AtomicInteger refused, AtomicInteger failed) throws IOException {
        List<Long> times = new ArrayList<>();
        Line line = null;
        for (long due = due(begin, rate, next); due < end && System.nanoTime() < end; due = due(begin, rate, next)) {
            LockSupport.parkNanos(due - System.nanoTime());
            long sent = System.nanoTime();
            int status;
            try {
                line = line == null || line.isOver() ? new Line(application.getPort(), Map.of("Authorization", "Bearer " + token)) : line;
                status = once(line);
            } catch (IOException e) {
                status = 599;
                line = null;
            }
            if (status < 300) {
                times.add(System.nanoTime() - sent);
            } else {
                (status == 429 ? refused : failed).incrementAndGet();
            }
        }
        if (line != null) {
            line.close();
        }
        return times;
    }

    private static long due(long begin, double rate, AtomicLong next) {
        return begin + (long) (next.getAndIncrement() / rate * 1e9);
    }

    private int once(Line line) throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (random.nextInt(20) > 0) {
            return line.ask("/api/v1/hearings?limit=50&hearing_from=" + LocalDate.now().plusDays(random.nextInt(300)), null);
        }
        int status = line.ask("/api/v1/people", "{\"description\":\"somebody of the bench " + random.nextInt() + "\"}", "Idempotency-Key: " + UUID.randomUUID());
        if (status == 201) {
            Matcher id = ID.matcher(line.body());
            if (id.find()) {
                acknowledged.add(UUID.fromString(id.group(1)));
            }
        }
        return status;
    }
}
