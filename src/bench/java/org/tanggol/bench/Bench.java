package org.tanggol.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks running servers for pages and prints what each costs. A few connections, each asking again when it has its answer; warmed up by count.
 * Settings are system properties that deploy/bench sets.
 */
public final class Bench {

    private static final int CONNECTIONS = 4;
    /** In seconds: long enough that everybody gets the same number of requests before they count. */
    private static final int LONGEST_WARM_UP = 300;
    private static final Pattern VIEW = Pattern.compile("jakarta.faces.ViewState\" id=\"[^\"]*\" value=\"([^\"]*)\"");
    private static final String[] NAMES = {"hernandez", "gonzales", "garsia", "maria lopez", "rodrigez", "tzoc", "quispe", "jose martinez", "velasquez", "singh", "ramirez cruz", "mendoza"};

    private final String application = System.getProperty("application");
    private final String user = System.getProperty("database.user");
    private final String password = System.getProperty("database.password");
    private final int seconds = Integer.getInteger("seconds", 8);
    private final String only = System.getProperty("only", "");
    private final long databasePid = Long.getLong("database.pid");
    private final long applicationPid = Long.getLong("application.pid");
    private final Connection database;
    private final String size;
    private List<UUID> files;

    private Bench() throws SQLException {
        database = DriverManager.getConnection(System.getProperty("database.url") + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&useInformationSchema=false", user, password);
        size = System.getProperty("size");
    }

    /** @param arguments what to measure: pages, staff, import, index, plans, rush or review */
    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench();
        for (String what : arguments) {
            switch (what) {
                case "pages" -> bench.pages();
                case "staff" -> bench.withoutNeighbours();
                case "import" -> {
                    bench.importing("first after the start");
                    bench.importing("second");
                }
                case "index" -> bench.index();
                case "rush" -> bench.rush();
                case "plans" -> bench.plans();
                case "review" -> new LawReviewing(bench.database).run();
                default -> throw new IllegalArgumentException(what);
            }
        }
    }

    /** One request of one connection. */
    private interface Ask {
        void once(int connection, Random random) throws IOException;
    }

    private void pages() throws Exception {
        files = someFiles();
        String token = token();
        heading();
        LocalDate today = LocalDate.now();
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + token);
        measure("(a) hearings, Tanggol", applicationPid, 20_000, (c, r) -> get(application + "/api/v1/hearings?limit=50&hearing_from=" + today.plusDays(r.nextInt(300)), bearer));
        String bare = System.getProperty("bare");
        String spring = System.getProperty("spring.on");
        String off = System.getProperty("spring.off");
        if (bare != null) {
            measure("(b) hearings, JDBC", Long.getLong("bare.pid"), 20_000, (c, r) -> get(bare + "/hearings?from=" + today.plusDays(r.nextInt(300)), Map.of()));
        }
        if (spring != null) {
            measure("(c) hearings, Spring Boot", Long.getLong("spring.on.pid"), 20_000, (c, r) -> get(spring + "/hearings?from=" + today.plusDays(r.nextInt(300)), Map.of()));
        }
        measure("(a') people, Tanggol", applicationPid, 12_000, (c, r) -> get(application + "/api/v1/people?limit=50&cursor=" + cursor(r), bearer));
        if (bare != null) {
            measure("(b') people, JDBC", Long.getLong("bare.pid"), 12_000, (c, r) -> get(bare + "/people?after=" + file(r), Map.of()));
        }
        if (spring != null) {
            measure("(c') people, Spring Boot, encryption on", Long.getLong("spring.on.pid"), 12_000, (c, r) -> get(spring + "/people?after=" + file(r), Map.of()));
        }
        if (off != null) {
            measure("(c') people, Spring Boot, encryption off", Long.getLong("spring.off.pid"), 12_000, (c, r) -> get(off + "/people?after=" + file(r), Map.of()));
        }
        staff();
    }

    /** Pages that open confidential text, of this program alone: to be compared with another run. */
    private void withoutNeighbours() throws Exception {
        files = someFiles();
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + token());
        heading();
        measure("(a') people, Tanggol", applicationPid, 12_000, (c, r) -> get(application + "/api/v1/people?limit=50&cursor=" + cursor(r), bearer));
        staff();
    }

    private static void heading() {
        System.out.println("| page | people | requests/s | p50 ms | p99 ms | application ms | database ms | sum ms | statements | rows | Questions | warm-up |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    }

    private void staff() throws Exception {
        List<Session> sessions = new ArrayList<>();
        for (String member : System.getProperty("members").split(",")) {
            sessions.add(new Session(member, System.getProperty("members.password")));
        }
        measure("(d) People list", applicationPid, 2_000, (c, r) -> sessions.get(c).get("/people/list"));
        measure("(e) person", applicationPid, 2_000, (c, r) -> sessions.get(c).get("/people/person?file=" + file(r)));
        for (Session session : sessions) {
            session.get("/people/list");
        }
        measure("(f) name search", applicationPid, 2_000, (c, r) -> sessions.get(c).search(NAMES[r.nextInt(NAMES.length)]));
    }

    /** Ten times the usual load; what was acknowledged is looked for in the database. */
    private void rush() throws Exception {
        List<UUID> acknowledged = new Rush(application, token()).run(Integer.getInteger("rush.seconds", 300));
        int there = 0;
        try (PreparedStatement find = database.prepareStatement("select count(*) from case_file where id = ?")) {
            for (UUID id : acknowledged) {
                find.setBytes(1, (byte[]) org.tanggol.platform.BatchInsert.plain(id));
                try (ResultSet row = find.executeQuery()) {
                    row.next();
                    there += row.getInt(1);
                }
            }
        }
        System.out.println("people acknowledged: " + acknowledged.size() + ", found in the database: " + there);
    }

    private String cursor(Random random) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("\n" + file(random)).getBytes(StandardCharsets.UTF_8));
    }

    private UUID file(Random random) {
        return files.get(random.nextInt(files.size()));
    }

    private void measure(String what, long pid, int warmUp, Ask ask) throws Exception {
        if (!what.contains(only)) {
            return;
        }
        int warmedBy;
        try {
            warmedBy = run(warmUp, LONGEST_WARM_UP, ask).length;
        } catch (java.util.concurrent.ExecutionException e) {      // the rest of the table is still worth having
            System.out.println("| " + what + " | " + size + " | failed: " + e.getCause().getMessage() + " |");
            return;
        }
        long[] cpu = {cpu(pid), cpu(databasePid)};
        long[] before = statements();
        long begin = System.nanoTime();
        long[] times = run(Integer.MAX_VALUE, seconds, ask);
        double elapsed = (System.nanoTime() - begin) / 1e9;
        long[] after = statements();
        int n = times.length;
        double application = (cpu(pid) - cpu[0]) * 10.0 / n;
        double base = (cpu(databasePid) - cpu[1]) * 10.0 / n;
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "| %s | %s | %.0f | %.1f | %.1f | %.2f | %.2f | %.2f | %.1f | %.0f | %.1f | %d of %d |%n", what, size, n / elapsed, times[n / 2] / 1e6,
            times[(int) (n * 0.99)] / 1e6, application, base, application + base, (after[0] - before[0]) / (double) n, (after[2] - before[2]) / (double) n, (after[1] - before[1] - 1) / (double) n, warmedBy, warmUp);
    }

    /** Asks until so many have been asked or the time is over. */
    private long[] run(int most, int forSeconds, Ask ask) throws Exception {
        AtomicInteger left = new AtomicInteger(most);
        long end = System.nanoTime() + forSeconds * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int connection = i;
            running.add(threads.submit(() -> {
                Random random = new Random(connection);
                List<Long> times = new ArrayList<>();
                while (left.decrementAndGet() >= 0 && System.nanoTime() < end) {
                    long begin = System.nanoTime();
                    ask.once(connection, random);
                    times.add(System.nanoTime() - begin);
                }
                return times;
            }));
        }
        threads.shutdown();
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            all.addAll(one.get());
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    /** Hundredths of a second that a process has had of the processors. */
    private static long cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** Statements that read or write rows; everything the server was sent; rows the engine touched for them. */
    private long[] statements() throws SQLException {
        long[] sent = new long[3];
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery("show global status where variable_name in ('Com_select', 'Com_insert',"
            + "'Com_insert_select', 'Com_update', 'Com_update_multi', 'Com_delete', 'Com_delete_multi', 'Com_replace', 'Questions', 'Rows_read')")) {
            while (rows.next()) {
                sent[rows.getString(1).equals("Questions") ? 1 : rows.getString(1).equals("Rows_read") ? 2 : 0] += rows.getLong(2);
            }
        }
        return sent;
    }

    private List<UUID> someFiles() throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (PreparedStatement read = database.prepareStatement("select id from case_file where org_id = ? and merged_into is null order by id")) {
            read.setBytes(1, (byte[]) org.tanggol.platform.BatchInsert.plain(UUID.fromString(System.getProperty("organization"))));
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    found.add(Generate.uuid(rows.getBytes(1)));
                }
            }
        }
        return found.subList(0, Math.max(1, found.size() - 60));     // a full page follows each
    }

    private String token() throws IOException {
        HttpURLConnection connection = open(application + "/api/v1/oauth/token", Map.of("Authorization", "Basic "
            + Base64.getEncoder().encodeToString(System.getProperty("client").getBytes(StandardCharsets.UTF_8)), "Content-Type", "application/x-www-form-urlencoded"));
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(send(connection, "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8)));
        if (!token.find()) {
            throw new IOException("No token");
        }
        return token.group(1);
    }

    private static String get(String url, Map<String, String> headers) throws IOException {
        return body(open(url, headers));
    }

    private static HttpURLConnection open(String url, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(10_000);
        connection.setReadTimeout(120_000);
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static String send(HttpURLConnection connection, byte[] content) throws IOException {
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(content.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(content);
        }
        return body(connection);
    }

    private static String body(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status >= 400) {
            throw new IOException("Status " + status + " of " + connection.getURL().getPath());
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream in = connection.getInputStream()) {
            in.transferTo(body);
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    /** A member who has signed in, on one page. */
    private final class Session {

        private final Map<String, String> cookies = new LinkedHashMap<>();
        private String view;

        Session(String email, String secret) throws IOException {
            get("/sign-in");
            post("/sign-in", Map.of("form", "form", "email", email, "password", secret, "go", "", "jakarta.faces.ViewState", view), Map.of());
            get("/my-day");
        }

        void get(String path) throws IOException {
            HttpURLConnection connection = open(application + path, Map.of("Cookie", String.join("; ", cookies.values())));
            String page = body(connection);
            if (connection.getResponseCode() != 200) {
                throw new IOException(path + " leads to " + connection.getHeaderField("Location"));
            }
            keep(connection, page);
        }

        void search(String text) throws IOException {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("jakarta.faces.partial.ajax", "true");
            fields.put("jakarta.faces.source", "search");
            fields.put("jakarta.faces.partial.execute", "search");
            fields.put("jakarta.faces.partial.render", "results");
            fields.put("jakarta.faces.behavior.event", "keyup");
            fields.put("jakarta.faces.partial.event", "keyup");
            fields.put("search", text);
            fields.put("find", "find");
            fields.put("jakarta.faces.ViewState", view);
            if (!post("/people/list", fields, Map.of("Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest")).contains("id=\"results\"")) {
                throw new IOException("No results");
            }
        }

        private String post(String path, Map<String, String> fields, Map<String, String> headers) throws IOException {
            StringBuilder form = new StringBuilder();
            fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&").append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put("Cookie", String.join("; ", cookies.values()));
            all.put("Content-Type", "application/x-www-form-urlencoded");
            HttpURLConnection connection = open(application + path, all);
            String page = send(connection, form.toString().getBytes(StandardCharsets.UTF_8));
            keep(connection, "");
            return page;
        }

        private void keep(HttpURLConnection connection, String page) {
            // one of the session, one of the device
            for (String set : connection.getHeaderFields().getOrDefault("Set-Cookie", List.of())) {
                cookies.put(set.substring(0, set.indexOf('=')), set.substring(0, set.indexOf(';')));
            }
            Matcher found = VIEW.matcher(page);
            if (found.find()) {
                view = found.group(1);
            }
        }
    }

    /** A sheet of 10,000 new people: its check and its writing. @param which of the two: the first meets code that nobody has run yet */
    private void importing(String which) throws Exception {
        int people = Integer.getInteger("import.people", 10_000);
        Fiction fiction = new Fiction(System.nanoTime());
        int number = 400_000_000 + (int) (System.currentTimeMillis() / 1000 % 30_000) * 10_000;     // seconds apart, so that no two sheets have a number in common
        StringBuilder sheet = new StringBuilder("First name,Last name,A-number,Date of birth,Nationality,Language,Phone\n");
        for (int i = 0; i < people; i++) {
            Fiction.Somebody one = fiction.next(0);
            sheet.append(one.given()).append(',').append(one.family()).append(',').append(String.format("A%09d", number + i)).append(',').append(one.born()).append(',')
                .append(one.country()).append(',').append(one.languages()[0]).append(',').append(one.phone() == null ? "" : one.phone()).append('\n');
        }
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Authorization", "Bearer " + token(), "Content-Type", "text/csv"));
        long[] cpu = {cpu(applicationPid), cpu(databasePid)};
        long begin = System.nanoTime();
        String answer = send(open(application + "/api/v1/imports", headers), sheet.toString().getBytes(StandardCharsets.UTF_8));
        String id = field(answer, "id");
        double uploaded = (System.nanoTime() - begin) / 1e9;
        answer = await(id, headers, "DRY_RUN_DONE");
        double checked = (System.nanoTime() - begin) / 1e9;
        long[] atCheck = {cpu(applicationPid), cpu(databasePid)};
        System.out.println("counts " + answer.replaceAll(".*\"counts\":(\\{[^}]*\\}).*", "$1"));
        long second = System.nanoTime();
        HttpURLConnection commit = open(application + "/api/v1/imports/" + id + "/commit", headers);
        commit.setRequestMethod("POST");
        send(commit, new byte[0]);
        await(id, headers, "COMMITTED");
        double written = (System.nanoTime() - second) / 1e9;
        System.out.printf(Locale.ROOT, "| (g) " + which + " import, upload and check | %s | %.0f people/s | %.1f s, upload %.1f s | application %.2f ms, database %.2f ms a person |%n", size, people / checked, checked,
            uploaded, (atCheck[0] - cpu[0]) * 10.0 / people, (atCheck[1] - cpu[1]) * 10.0 / people);
        System.out.printf(Locale.ROOT, "| (g) " + which + " import, commit | %s | %.0f people/s | %.1f s | application %.2f ms, database %.2f ms a person |%n", size, people / written, written,
            (cpu(applicationPid) - atCheck[0]) * 10.0 / people, (cpu(databasePid) - atCheck[1]) * 10.0 / people);
        System.out.printf(Locale.ROOT, "| (g) " + which + " import, all of it | %s | %.0f people/s | %.1f s | |%n", size, people / (checked + written), checked + written);
    }

    private String await(String id, Map<String, String> headers, String state) throws Exception {
        for (int i = 0; i < 2_000; i++) {
            String answer = get(application + "/api/v1/imports/" + id, Map.of("Authorization", headers.get("Authorization")));
            String now = field(answer, "state");
            if (now.equals(state)) {
                return answer;
            }
            if (!now.endsWith("RUNNING")) {
                throw new IOException("Import stands at " + now + ": " + answer.substring(0, Math.min(800, answer.length())));
            }
            Thread.sleep(100);
        }
        throw new IOException("Import did not end");
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new UncheckedIOException(new IOException("No " + name));
        }
        return found.group(1);
    }

    /** The first search of the organization with most people builds its index of names. */
    private void index() throws Exception {
        Session session = new Session(System.getProperty("index.member"), System.getProperty("members.password"));
        session.get("/facilities/list");
        long before = live();
        long first = System.nanoTime();
        session.search("zzzzzz");
        long built = System.nanoTime() - first;
        long again = System.nanoTime();
        session.search("hernandez");
        long warm = System.nanoTime() - again;
        System.out.printf(Locale.ROOT, "| index of names | %s | first search %.1f s | live heap before %d MB, after %d MB | the next search %.0f ms |%n", size, built / 1e9, before >> 20, live() >> 20, warm / 1e6);
    }

    /** Bytes that are still reachable in the application. */
    private long live() throws Exception {
        Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), Long.toString(applicationPid), "GC.class_histogram").redirectErrorStream(true).start();
        String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String[] total = text.substring(text.lastIndexOf("Total")).strip().split("\\s+");
        return Long.parseLong(total[2]);
    }

    private void plans() throws SQLException {
        byte[] organization = (byte[]) org.tanggol.platform.BatchInsert.plain(UUID.fromString(System.getProperty("organization")));
        plan("hearings", Page.HEARINGS, organization, LocalDate.now(), 51);
        plan("people, the files", Page.FILES, organization, organization, new byte[16], 51);
    }

    private void plan(String what, String sql, Object... values) throws SQLException {
        System.out.println(what + ", " + size + " people:");
        try (PreparedStatement explain = database.prepareStatement("explain " + sql)) {
            for (int i = 0; i < values.length; i++) {
                explain.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    System.out.printf("  %-18s %-4s %-6s %-28s %8s rows  %s%n", rows.getString("select_type"), rows.getString("table"), rows.getString("type"), rows.getString("key"),
                        rows.getString("rows"), rows.getString("Extra"));
                }
            }
        }
    }
}
