package org.tanggol.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.House;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Reports;
import org.tanggol.testing.SignedInHttp;
import org.tanggol.testing.Table;

/**
 * Every role at every page, by relation to the person the page is about: what opens, what leads to the summary, and what is not
 * there. What is expected stands in the tables beside this test and not in the application. A page without a row fails.
 */
class AccessMatrixIT {

    private static final Table LEVELS = Table.of("/org/tanggol/access/levels.csv");
    private static final Table PERMISSIONS = Table.of("/org/tanggol/access/permissions.csv");
    private static final Table PAGES = Table.of("/org/tanggol/access/pages.csv");
    /** In this order a member is asked for by its address; each role has one who holds it alone. */
    private static final Map<Role, String> MEMBERS = new EnumMap<>(Map.ofEntries(Map.entry(Role.CASEWORKER, "june"), Map.entry(Role.LAWYER, "arun"),
        Map.entry(Role.LEGAL_ASSISTANT, "talia"), Map.entry(Role.HOTLINE_TAKER, "pilar"), Map.entry(Role.BOND_TREASURER, "otis"), Map.entry(Role.BOND_APPROVER, "vera"),
        Map.entry(Role.VOLUNTEER_COORDINATOR, "mateo"), Map.entry(Role.VOLUNTEER, "yuki"), Map.entry(Role.ORGANIZATION_ADMINISTRATOR, "hana"),
        Map.entry(Role.AUDITOR, "paul"), Map.entry(Role.ALLIANCE_COORDINATOR, "simone"), Map.entry(Role.OPERATOR, "ravi")));
    private static final int FRESH_MILLIS = 5_200;      // a change of the organization's choice holds everywhere within five seconds

    private static House house;
    private static final Map<Relation, UUID> FILES = new EnumMap<>(Relation.class);
    private static final Map<Relation, UUID> HEARINGS = new EnumMap<>(Relation.class);
    private static final Map<Role, SignedInHttp> AT_WORK = new EnumMap<>(Role.class);
    private static String facility;
    private static String fund;
    private static String statement;

    private enum Relation {
        ON_TEAM, ON_TEAM_UNTIL_TODAY, LEFT_TEAM, LAST_DAY_OVER, EMERGENCY, EMERGENCY_OVER, EMERGENCY_OF_ANOTHER, SAME_HOUSE, OTHER_HOUSE, NOT_THERE;

        boolean isOnTeam() {
            return this == ON_TEAM || this == ON_TEAM_UNTIL_TODAY;
        }

        boolean isOfTheHouse() {
            return this != OTHER_HOUSE && this != NOT_THERE;
        }
    }

    private static final String HOST = "Bayanihan Alliance";
    private static final String HOME = "Harbor Street Legal Clinic";

    /** Cases of another organization, and one of one's own, as a guest of the other meets them. */
    private enum Shared {
        FULL("FULL"), SUMMARY("SUMMARY"), EXPIRED("FULL"), ENDED("FULL"), NOT_SHARED(null), OF_HOME(null);

        private final String level;

        Shared(String level) {
            this.level = level;
        }

        boolean isInForce() {
            return this == FULL || this == SUMMARY;
        }
    }

    @BeforeAll
    static void arrange() throws Exception {
        house = new House("Harbor Street Legal Clinic");
        for (Relation relation : Relation.values()) {
            if (relation == Relation.NOT_THERE) {
                FILES.put(relation, UUID.randomUUID());
                HEARINGS.put(relation, UUID.randomUUID());
                continue;
            }
            JsonObject hearing = (relation == Relation.OTHER_HOUSE ? Program.first() : Program.other()).hearing("2087-03-14T09:30:00");
            UUID file = UUID.fromString(hearing.getString("case_id"));
            FILES.put(relation, file);
            HEARINGS.put(relation, UUID.fromString(hearing.getString("id")));
            if (relation == Relation.SAME_HOUSE) {
                house.seat(file, house.colleague(), null, null);        // a seat on its team is no seat of whoever asks
            }
            for (Role role : Role.values()) {
                relate(file, relation, house.member(role.name()));
            }
        }
        for (Role role : Role.values()) {
            AT_WORK.put(role, new SignedInHttp(MEMBERS.get(role) + "@harborstreet.example"));
        }
        facility = Program.other().http().get("/api/v1/facilities?limit=1").json().getJsonArray("data").getJsonObject(0).getString("id");
        fund = Program.other().fund();
        statement = waitingStatement(Program.other().http());
    }

    /** A sheet of a bank whose columns nobody has confirmed. */
    private static String waitingStatement(Http http) {
        String account = http.post("/api/v1/bank-accounts", Json.createObjectBuilder().add("fund_id", fund).add("name", "Bank of the table").add("last_four", "4411").add("compared_from", "2026-11-01").build())
            .json().getString("id");
        return http.send("POST", "/api/v1/bank-accounts/" + account + "/statements", "Date,Amount\n2026-11-03,1.00\n", Map.of("Content-Type", "text/csv")).json().getString("id");
    }

    private static void relate(UUID file, Relation relation, byte[] member) throws SQLException {
        LocalDate today = LocalDate.now();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        switch (relation) {
            case ON_TEAM -> house.seat(file, member, null, null);
            case ON_TEAM_UNTIL_TODAY -> house.seat(file, member, null, LocalDate.now(ZoneId.of("America/Chicago")));
            case LEFT_TEAM -> house.seat(file, member, today.minusDays(2), null);
            case LAST_DAY_OVER -> house.seat(file, member, null, today.minusDays(2));
            case EMERGENCY -> house.emergency(file, member, now.plusHours(2));
            case EMERGENCY_OVER -> house.emergency(file, member, now.minusMinutes(1));
            case EMERGENCY_OF_ANOTHER -> house.emergency(file, house.colleague(), now.plusHours(2));
            default -> { }
        }
    }

    @AfterAll
    static void leave() throws Exception {
        for (Relation relation : Relation.values()) {
            if (relation.isOfTheHouse()) {
                house.clear(FILES.get(relation));
            }
        }
        house.opensTo("SUMMARY");
        house.close();
    }

    @Test
    void everyPageHasARow() throws IOException {
        Path pages = Path.of("src/main/webapp");
        Set<String> without = new TreeSet<>();
        try (Stream<Path> all = Files.walk(pages)) {
            all.map(pages::relativize).map(Path::toString).filter(page -> page.endsWith(".xhtml") && !page.startsWith("WEB-INF"))
                .map(page -> "/" + page.substring(0, page.length() - ".xhtml".length()))
                .filter(page -> PAGES.names().stream().noneMatch(row -> row.equals(page) || row.startsWith(page + "?"))).forEach(without::add);
        }
        assertThat(without).as("pages nobody has said who may open").isEmpty();
    }

    @Test
    void everyRoleOpensWhatItsRowsSayAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (String allowed : List.of("NOTHING", "EXISTS", "FULL", "SUMMARY")) {
            house.opensTo(allowed);
            Thread.sleep(FRESH_MILLIS);
            for (Role role : Role.values()) {
                for (String page : PAGES.names()) {
                    if (PAGES.cell(page, "permission").equals("-")) {
                        continue;
                    }
                    for (Relation relation : relations(page, allowed)) {
                        cells++;
                        String expected = expected(role, page, relation, allowed);
                        String found = outcome(AT_WORK.get(role).get(address(page, relation)));
                        if (!found.equals(expected)) {
                            wrong.add(role + " at " + page + ", " + relation + ", house open to " + allowed + ": " + found + " and not " + expected);
                        }
                    }
                }
            }
        }
        assertThat(wrong).as(cells + " cells").isEmpty();
        Reports.write("matrix", report(cells));
    }

    /** The same members as guests of an organization that shares some of its cases with theirs. */
    @Test
    void everyRoleOpensAsAGuestWhatIsSharedAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        Map<Shared, UUID> files = new EnumMap<>(Shared.class);
        Map<Shared, UUID> hearings = new EnumMap<>(Shared.class);
        try (House host = new House(HOST)) {
            for (Shared shared : Shared.values()) {
                JsonObject hearing = (shared == Shared.OF_HOME ? Program.other() : Program.first()).hearing("2087-03-14T09:30:00");
                files.put(shared, UUID.fromString(hearing.getString("case_id")));
                hearings.put(shared, UUID.fromString(hearing.getString("id")));
                if (shared.level != null) {
                    host.share(files.get(shared), HOME, shared.level, shared == Shared.EXPIRED ? LocalDate.now().minusDays(2) : null, shared == Shared.ENDED);
                }
            }
            Thread.sleep(FRESH_MILLIS);
            for (Role role : Role.values()) {
                SignedInHttp guest = new SignedInHttp(MEMBERS.get(role) + "@harborstreet.example");
                if (LEVELS.cell(role.name(), "shared_FULL").equals("NOTHING")) {
                    cells++;
                    if (guest.isLedTo(HOST)) {
                        wrong.add(role + " is led to another organization, where there is nothing to see for them");
                    }
                    continue;
                }
                guest.moveTo(HOST);
                for (String page : PAGES.names()) {
                    if (PAGES.cell(page, "permission").equals("-")) {
                        continue;
                    }
                    for (Shared shared : page.contains("{file}") || page.contains("{hearing}") ? Shared.values() : new Shared[] {Shared.OF_HOME}) {
                        cells++;
                        String address = page.replace("{file}", files.get(shared).toString()).replace("{hearing}", hearings.get(shared).toString()).replace("{facility}", facility).replace("{fund}", fund).replace("{statement}", statement)
                            .replace("{import}", UUID.randomUUID().toString());
                        String expected = expectedOfGuest(role, page, shared);
                        String found = outcome(guest.get(address));
                        if (!found.equals(expected)) {
                            wrong.add(role + " as a guest at " + page + ", " + shared + ": " + found + " and not " + expected);
                        }
                    }
                }
            }
            for (UUID file : files.values()) {
                host.clear(file);
            }
        }
        assertThat(wrong).as(cells + " cells").isEmpty();
    }

    private static String expectedOfGuest(Role role, String page, Shared shared) {
        String permission = PAGES.cell(page, "permission");
        if (PERMISSIONS.cell(permission, role.name()).isEmpty() || PERMISSIONS.cell(permission, "as_guest").isEmpty()) {
            return "refused";
        }
        String needed = PAGES.cell(page, "level");
        if (needed.equals("-")) {
            return "open";
        }
        Level level = shared.isInForce() ? Level.valueOf(LEVELS.cell(role.name(), "shared_" + shared.level)) : Level.NOTHING;
        return level.isAtLeast(Level.valueOf(needed)) ? "open" : level == Level.SUMMARY ? "summary" : "not there";
    }

    private static String report(int cells) {
        Table useCases = Table.of("/org/tanggol/access/use-cases.csv");
        long guarded = useCases.names().stream().filter(name -> !useCases.cell(name, "permission").equals("OPEN")).count();
        StringBuilder text = new StringBuilder("# Who sees what, tried\n\nMade by `deploy/test`. What is expected stands in `src/test/resources/org/tanggol/access`; a page, a use case or a"
            + " role without a row fails the build.\n\n| what | by | cells | wrong |\n| --- | --- | --- | --- |\n| " + PAGES.names().size() + " pages and tabs × " + Role.values().length
            + " roles × " + Relation.values().length + " relations to the person × what the house allows | `AccessMatrixIT` | " + cells + " | 0 |\n| " + guarded + " use cases × "
            + Role.values().length + " roles, which is what buttons and the API end in | `UseCaseMatrixIT` | " + guarded * Role.values().length + " | 0 |\n"
            + "| the same members as guests × what is shared with their organization: full, a summary, run out, ended, not shared, their own | `AccessMatrixIT` | about 1,000 | 0 |\n"
            + "| list, count, calendar and day × roles × what the house allows | `AccessListsIT` | | 0 |\n"
            + "| operations of the API × scopes, without a token, and on what another organization holds | `ApiMatrixIT` | | 0 |\n\nRelations: " + Stream.of(Relation.values()).map(relation -> relation.name().toLowerCase(Locale.ROOT).replace('_', ' ')).collect(Collectors.joining(", "))
            + ".\n\nWhat a role sees of a case on whose team it is, and of others by what the house allows:\n\n| role | on the team | nothing | exists | summary | everything |\n"
            + "| --- | --- | --- | --- | --- | --- |\n");
        for (String role : LEVELS.names()) {
            text.append("| ").append(role).append(" | ").append(Stream.of("on_team", "NOTHING", "EXISTS", "SUMMARY", "FULL").map(column -> LEVELS.cell(role, column))
                .collect(Collectors.joining(" | "))).append(" |\n");
        }
        return text.toString();
    }

    /** All relations once; how open the house is matters to those only who are on no team. */
    private static List<Relation> relations(String page, String allowed) {
        if (!page.contains("{file}") && !page.contains("{hearing}")) {
            return allowed.equals("SUMMARY") ? List.of(Relation.NOT_THERE) : List.of();
        }
        return allowed.equals("SUMMARY") ? List.of(Relation.values()) : List.of(Relation.SAME_HOUSE, Relation.OTHER_HOUSE, Relation.ON_TEAM);
    }

    private static String expected(Role role, String page, Relation relation, String allowed) {
        if (PERMISSIONS.cell(PAGES.cell(page, "permission"), role.name()).isEmpty()) {
            return "refused";
        }
        String needed = PAGES.cell(page, "level");
        if (needed.equals("-")) {
            return page.contains("{import}") ? "not there" : "open";
        }
        Level level = level(role, relation, allowed);
        if (level.isAtLeast(Level.valueOf(needed))) {
            return "open";
        }
        return level == Level.SUMMARY ? "summary" : "not there";
    }

    private static Level level(Role role, Relation relation, String allowed) {
        if (!relation.isOfTheHouse()) {
            return Level.NOTHING;
        }
        Level elsewhere = Level.valueOf(LEVELS.cell(role.name(), allowed));
        if (relation == Relation.EMERGENCY && !PERMISSIONS.cell("BREAK_GLASS", role.name()).isEmpty()) {
            return Level.FULL;
        }
        return relation.isOnTeam() ? Level.valueOf(LEVELS.cell(role.name(), "on_team")).or(elsewhere) : elsewhere;
    }

    private static String address(String page, Relation relation) {
        return page.replace("{file}", FILES.get(relation).toString()).replace("{hearing}", HEARINGS.get(relation).toString()).replace("{facility}", facility).replace("{fund}", fund).replace("{statement}", statement).replace("{import}", UUID.randomUUID().toString());
    }

    private static String outcome(Http.Answer answer) {
        String to = answer.header("Location");
        return switch (answer.status()) {
            case 200 -> "open";
            case 302 -> to.contains("/people/summary?file=") ? "summary" : "sent to " + to.replaceAll("[0-9a-f-]{36}", "…");
            case 403 -> "refused";
            case 404 -> "not there";
            default -> "status " + answer.status();
        };
    }

    @Test
    void whatIsNotTheirsLooksLikeWhatDoesNotExist() {
        for (Role role : List.of(Role.CASEWORKER, Role.VOLUNTEER, Role.LAWYER)) {
            Http.Answer foreign = AT_WORK.get(role).get("/people/person?file=" + FILES.get(Relation.OTHER_HOUSE));
            Http.Answer invented = AT_WORK.get(role).get("/people/person?file=" + FILES.get(Relation.NOT_THERE));
            assertThat(same(foreign)).as(role.toString()).isEqualTo(same(invented));
            assertThat(foreign.response().headers().map().keySet()).isEqualTo(invented.response().headers().map().keySet());
        }
        Http.Answer unassigned = AT_WORK.get(Role.VOLUNTEER).get("/people/person?file=" + FILES.get(Relation.SAME_HOUSE));
        assertThat(same(unassigned)).isEqualTo(same(AT_WORK.get(Role.VOLUNTEER).get("/people/person?file=" + FILES.get(Relation.NOT_THERE))));
    }

    private static String same(Http.Answer answer) {
        return answer.status() + answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|value=\"[^\"]*\"|nonce-?[^\" ]*\"?[^\" ]*\"?|csp\\.init\\('[^']*'\\)", "…");
    }
}
