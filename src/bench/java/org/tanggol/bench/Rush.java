package org.tanggol.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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

    private final String application;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<UUID> acknowledged = Collections.synchronizedList(new ArrayList<>());

    Rush(String application, String token) {
        this.application = application;
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
        ask(1e9, 30, 16);      // warm-up
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
            running.add(threads.submit(() -> {
                List<Long> times = new ArrayList<>();
                while (true) {
                    long due = begin + (long) (next.getAndIncrement() / rate * 1e9);
                    if (due >= end || System.nanoTime() >= end) {
                        return times;
                    }
                    LockSupport.parkNanos(due - System.nanoTime());
                    long sent = System.nanoTime();
                    int status = once();
                    if (status < 300) {
                        times.add(System.nanoTime() - sent);
                    } else {
                        (status == 429 ? refused : failed).incrementAndGet();
                    }
                }
            }));
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

    private int once() throws InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        boolean writes = random.nextInt(20) == 0;
        HttpRequest.Builder request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token);
        if (writes) {
            request.uri(URI.create(application + "/api/v1/people")).header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"description\":\"somebody of the bench " + random.nextInt() + "\"}", StandardCharsets.UTF_8));
        } else {
            request.uri(URI.create(application + "/api/v1/hearings?limit=50&hearing_from=" + LocalDate.now().plusDays(random.nextInt(300))));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (writes && answer.statusCode() == 201) {
                Matcher id = ID.matcher(answer.body());
                if (id.find()) {
                    acknowledged.add(UUID.fromString(id.group(1)));
                }
            }
            return answer.statusCode();
        } catch (IOException e) {
            return 599;
        }
    }
}
