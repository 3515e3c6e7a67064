package org.tanggol.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Browser;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Reports;
import org.tanggol.testing.Server;

/**
 * What a stolen disk shows. Words that stand nowhere else are put into every confidential field, by the pages and by the API, and looked
 * for in every file of the data folder: tables, logs of the database, logs of the server, temporary files; and in what a dump would hold.
 */
class AtRestIT {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private static final Path WORKBOOK = Path.of("src/test/resources/reference/FY26_detentionStats_04092026.xlsx");
    private static final String IN_CLEAR = "Bayanihan Alliance";
    private final Map<String, String> planted = new LinkedHashMap<>();

    /** A word for a field: letters only, so that it is what somebody may be called. */
    private String word(String field) {
        StringBuilder word = new StringBuilder("Zq");
        UUID.randomUUID().toString().replace("-", "").chars().limit(14).forEach(c -> word.append((char) ('a' + Character.digit(c, 16))));
        planted.put(field, word.toString());
        return word.toString();
    }

    private String digits(String field, String prefix, int count) {
        StringBuilder digits = new StringBuilder(prefix);
        UUID.randomUUID().toString().replaceAll("\\D", "0").chars().limit(count).forEach(c -> digits.append((char) c));
        planted.put(field, digits.toString());
        return digits.toString();
    }

    @Test
    void noPlantedWordIsInAnyFileOrDump() throws IOException, SQLException {
        String file = plantByTheApi();
        plantByPages(file);
        plantDates(file);
        plantWhatReviewersWrite();
        plantAnImport();
        plantInFunds();
        plantAmongVolunteers();
        Words words = new Words();
        planted.forEach(words::add);
        words.add(IN_CLEAR, IN_CLEAR);
        List<String> found = new ArrayList<>();
        TreeSet<String> inClear = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Server.data())) {
            for (Path each : all.filter(Files::isRegularFile).filter(path -> !path.startsWith(Server.data().resolve("programs"))).toList()) {
                for (String field : words.in(Files.readAllBytes(each))) {
                    if (field.equals(IN_CLEAR)) {
                        inClear.add(Server.data().relativize(each).toString());
                    } else {
                        found.add(field + " in " + Server.data().relativize(each));
                    }
                }
            }
        }
        int cells = 0;
        try (Connection connection = Server.database()) {
            for (String table : tables(connection)) {
                cells += search(connection, table, words, found);
            }
        }
        assertThat(cells).as("cells of the dump").isGreaterThan(1_000);
        assertThat(planted).hasSizeGreaterThan(30);
        assertThat(inClear).as("the search finds what is kept in clear").isNotEmpty();
        assertThat(found).as("confidential words in files").isEmpty();
        Reports.write("dump", "# What a stolen data folder shows\n\nMade by `AtRestIT` (`deploy/test`): one word that stands nowhere else in each of " + planted.size()
            + " confidential fields, by pages, API and import; then every file of the data folder (tables, redo and undo logs, logs, temporary files) searched for each,"
            + " in UTF-8 and UTF-16, and every cell of every table as a dump has it. A backup is a copy of these files ([operations](../operations.md)). The name of the organization, which is kept in clear, is found by the same search.\n\nFound: none.\n\n"
            + planted.keySet().stream().map(field -> "- " + field).collect(Collectors.joining("\n"))
            + "\n\nKept in clear, because lists and duties go by them: kinds, states, days and hours, courts, facilities, languages by their code, who wrote what when.\n");
    }

    /** All words at once, by the two bytes they begin with: a file of the database is long, and is gone through only once. */
    private static final class Words {

        private record Word(String field, byte[] bytes) { }

        private final List<List<Word>> byBeginning = new ArrayList<>(Collections.nCopies(1 << 16, null));

        /** In the encodings that the database, the server and Java write. */
        void add(String field, String word) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
                byte[] bytes = word.getBytes(charset);
                int beginning = beginning(bytes, 0);
                if (byBeginning.get(beginning) == null) {
                    byBeginning.set(beginning, new ArrayList<>());
                }
                byBeginning.get(beginning).add(new Word(field, bytes));
            }
        }

        /** Fields whose word stands there. */
        Set<String> in(byte[] content) {
            Set<String> fields = new TreeSet<>();
            for (int i = 0; i < content.length - 1; i++) {
                List<Word> candidates = byBeginning.get(beginning(content, i));
                if (candidates != null) {
                    for (Word word : candidates) {
                        int end = i + word.bytes().length;
                        if (end <= content.length && Arrays.equals(content, i, end, word.bytes(), 0, word.bytes().length)) {
                            fields.add(word.field());
                        }
                    }
                }
            }
            return fields;
        }

        private static int beginning(byte[] bytes, int at) {
            return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /** What a dump would hold of a table: pages that the database has not written to its files yet are among it. @return how many cells */
    private static int search(Connection connection, String table, Words words, List<String> found) throws SQLException {
        int cells = 0;
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery("select * from `" + table + "`")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    byte[] cell = rows.getBytes(column);
                    for (String field : cell == null ? Set.<String>of() : words.in(cell)) {
                        if (!field.equals(IN_CLEAR)) {
                            found.add(field + " in the column " + rows.getMetaData().getColumnName(column) + " of " + table);
                        }
                    }
                    cells++;
                }
            }
        }
        return cells;
    }

    private String plantByTheApi() {
        Http http = Program.first().http();
        JsonObject person = made(http.post("/api/v1/people", Json.createObjectBuilder()
            .add("name", Json.createObjectBuilder().add("given", word("given name")).add("family", word("family name")).add("second_family", word("second family name"))
                .add("preferred", word("preferred name")))
            .add("description", "woman with " + word("description")).add("pronouns", word("pronouns")).add("a_number", digits("A-number", "95", 7))
            .add("phone", digits("phone", "+1415", 7)).add("birth_date", "1971-03-09").build()));
        String id = person.getString("id");
        made(http.post("/api/v1/notes", Json.createObjectBuilder().add("case_id", id).add("tier", "TEAM").add("text", "note " + word("note")).build()));
        made(http.post("/api/v1/tasks", Json.createObjectBuilder().add("case_id", id).add("title", "task " + word("task")).build()));
        made(http.post("/api/v1/stays", Json.createObjectBuilder().add("case_id", id).add("kind", "HOSPITAL").add("place", "ward " + word("place in custody"))
            .add("date", "2026-11-01").add("time_zone", "America/Chicago").add("source", "FAMILY").add("confidence", "LIKELY").add("note", word("note of a place")).build()));
        made(http.post("/api/v1/locator-checks", Json.createObjectBuilder().add("case_id", id).add("system", "ODLS").add("inputs", "NAME").add("result", "NOT_FOUND")
            .add("note", word("note of a check")).build()));
        JsonObject assertion = made(http.post("/api/v1/bond-assertions", Json.createObjectBuilder().add("case_id", id).add("standing", "CONTESTED").add("authority", "INA_236_C")
            .add("cited", word("decision cited about a bond")).add("asserted_by", word("who asserts something about a bond")).add("court", word("court before which it was asserted"))
            .add("circuit", "NINTH").add("on", "2026-11-01").add("document", word("paper about a bond")).add("argued", word("argument about a bond")).build()));
        made(http.send("POST", "/api/v1/bond-assertions/" + assertion.getString("id") + "/withdrawal", Json.createObjectBuilder().add("why", word("why it was withdrawn")).build().toString(),
            Map.of("If-Match", assertion.getString("etag"), "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString())));
        String proceeding = made(http.post("/api/v1/proceedings", Json.createObjectBuilder().add("case_id", id).add("kind", "REMOVAL").build())).getString("id");
        JsonObject hearing = made(http.post("/api/v1/hearings", Json.createObjectBuilder().add("proceeding_id", proceeding).add("type", "MASTER").add("source", "NOTICE")
            .add("judge", word("judge of a hearing")).add("room", word("room of a hearing")).build()));
        assertThat(hearing.getString("judge")).as("is kept").isEqualTo(planted.get("judge of a hearing"));
        assertThat(hearing.getString("room")).as("is kept").isEqualTo(planted.get("room of a hearing"));
        String bond = made(http.post("/api/v1/bonds", Json.createObjectBuilder().add("case_id", id).add("kind", "DELIVERY").build())).getString("id");
        made(http.send("POST", "/api/v1/bonds/" + bond + "/steps", Json.createObjectBuilder().add("step", "REDETERMINATION_ASKED").add("day", "2026-11-02").add("source", "COUNSEL")
            .add("document", word("paper of a bond")).build().toString(), Map.of("If-Match", http.get("/api/v1/bonds/" + bond).header("ETag"), "Content-Type", "application/json",
            "Idempotency-Key", UUID.randomUUID().toString())));
        made(http.send("POST", "/api/v1/bonds/" + bond + "/co-funders", Json.createObjectBuilder().add("name", word("name of a co-funder")).add("returned", "SHARE")
            .add("share", Json.createObjectBuilder().add("amount", "500.00").add("currency", "USD")).build().toString(), Map.of("If-Match", http.get("/api/v1/bonds/" + bond).header("ETag"),
            "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString())));
        String relative = made(http.post("/api/v1/relatives", Json.createObjectBuilder().add("case_id", id).add("name", "Probe (fictional)").add("relation", "aunt").build())).getString("id");
        made(http.post("/api/v1/consents", Json.createObjectBuilder().add("case_id", id).add("relative_id", relative).add("answer", "GIVEN").add("way", "PHONE").add("said_on", LocalDate.now().minusDays(2).toString())
            .add("blocks", Json.createArrayBuilder().add("MESSAGES")).add("last_day", LocalDate.now().plusDays(60).toString()).add("words", word("what the person said about a relative")).build()));
        String message = made(http.post("/api/v1/family-messages", Json.createObjectBuilder().add("case_id", id).add("relative_id", relative).add("text", word("message to a relative")).build())).getString("id");
        made(http.post("/api/v1/family-messages/" + message + "/translation", Json.createObjectBuilder().add("translation", word("translation of a message")).build()));
        made(http.post("/api/v1/accompaniment-requests", Json.createObjectBuilder().add("case_id", id).add("kind", "VISIT").add("local_date_time", LocalDateTime.now(ZONE).minusMinutes(20).truncatedTo(ChronoUnit.MINUTES).toString())
            .add("time_zone", ZONE.getId()).add("minutes", 600).add("first_name", word("first name that volunteers see")).add("town", word("town that volunteers see")).add("us_state", "CA")
            .add("place", word("place that a volunteer sees after accepting")).add("safety", word("what a volunteer has to mind")).add("kin_name", word("next of kin")).add("kin_phone", word("telephone of the next of kin")).build()));
        made(http.post("/api/v1/cases/" + id + "/external-ids", Json.createObjectBuilder().add("system", "probe").add("value", word("partner's id")).build()));
        return id;
    }

    private static JsonObject made(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }

    private void plantAmongVolunteers() {
        Page coordinator = signedIn("elena@bayanihan.example");
        coordinator.navigate("/volunteers/list?do=ADD");
        coordinator.fill("#name", word("name of a volunteer"));
        coordinator.fill("#phone", word("telephone of a volunteer"));
        coordinator.fill("#email", word("address of a volunteer"));
        coordinator.fill("#town", word("town of a volunteer"));
        coordinator.fill("#state", "CA");
        coordinator.selectOption("#languages", "so");
        coordinator.fill("#note", word("note about a volunteer"));
        save(coordinator, "#save");
        coordinator.navigate("/volunteers/board?show=ALL");
        coordinator.waitForNavigation(() -> coordinator.click("#requests a:has-text('" + planted.get("first name that volunteers see") + "')"));
        save(coordinator, "#fits tr:has-text('Ayo Bankole') button");
        coordinator.context().close();
        Page volunteer = signedIn("ayo@bayanihan.example");
        volunteer.navigate("/volunteers/mine");
        String card = ".tg-mine:has-text('" + planted.get("first name that volunteers see") + "') ";
        save(volunteer, card + ".tg-accept");
        volunteer.waitForNavigation(() -> volunteer.click(card + ".tg-report"));
        volunteer.fill("#note", word("report of a volunteer"));
        save(volunteer, "#send");
        volunteer.context().close();
    }

    private void plantInFunds() {
        Page page = signedIn("ruth@bayanihan.example");
        page.navigate("/funds/list?do=open");
        page.fill("#name", word("name of a fund"));
        page.fill("#bank", word("account at the bank"));
        save(page, "#save");
        String fund = page.url();
        page.navigate(fund + "&do=restrict");
        page.selectOption("#kind", "DONOR");
        page.fill("#terms", word("terms of a donor"));
        save(page, "#save");
        page.navigate("/funds/obligors?do=ADD");
        page.selectOption("#kind", "ORGANIZATION");
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        page.fill("#name", word("name of an obligor"));
        page.fill("#mailbox", word("mailbox of an obligor"));
        page.fill("#address", word("address of an obligor"));
        save(page, "#save");
        page.locator("#obligors tr:has-text('" + planted.get("name of an obligor") + "') a[href*=LETTER]").click();
        page.fill("#signer", word("who may sign for an obligor"));
        page.fill("#expiresOn", "2087-03-01");
        save(page, "#save");
        page.navigate(fund + "&do=BORROW");
        page.fill("#amount", "500");
        page.fill("#lenderName", word("lender"));
        page.fill("#document", word("paper of a journal"));
        page.fill("#memo", word("remark on a journal"));
        save(page, "#save");
        page.navigate(fund + "&do=journal");
        page.locator("select[id$=account]").nth(0).selectOption("GIFTS");
        page.locator("input[id$=debit]").nth(0).fill("5");
        page.locator("select[id$=account]").nth(1).selectOption("NET_ASSETS");
        page.locator("input[id$=credit]").nth(1).fill("5");
        page.fill("#document", word("paper of a proposed journal"));
        page.fill("#memo", word("remark on a proposed journal"));
        save(page, "#save");
        String bank = fund.replace("/funds/fund", "/funds/bank");
        page.navigate(bank + "&do=account");
        page.fill("#name", word("name of an account at the bank"));
        page.fill("#digits", "0417");
        page.fill("#comparedFrom", "2026-10-01");
        save(page, "#save");
        String october = bank + "&month=2026-10";
        page.navigate(october);
        page.setInputFiles("#file", new FilePayload("waiting.csv", "text/csv", ("Date,Description,Amount\n2026-10-07," + word("text of a line that waits") + ",7\n").getBytes(StandardCharsets.UTF_8)));
        save(page, "#read");
        page.navigate(october);
        page.setInputFiles("#file", new FilePayload("read.csv", "text/csv", ("Date,Description,Amount\n2026-10-06," + word("text of a line of the bank") + ",5\n").getBytes(StandardCharsets.UTF_8)));
        save(page, "#read");
        save(page, "#confirm");
        page.navigate(october);
        page.navigate(page.locator("#lines .tg-notours").first().getAttribute("href"));
        page.fill("#reason", word("why a line is not the fund's"));
        save(page, "#save");
        page.context().close();
    }

    private static Page signedIn(String email) {
        Page page = Browser.open(1440, 900, ColorScheme.LIGHT, "en-US");
        page.navigate("/sign-in");
        page.fill("#email", email);
        Matcher password = Pattern.compile("Password of all: (\\S+)").matcher(Server.output());
        assertThat(password.find()).isTrue();
        page.fill("#password", password.group(1));
        page.click("#go");
        page.waitForURL("**/my-day");
        return page;
    }

    /** Whatever somebody writes about a date of law, and about the clock of a work permit. */
    private void plantDates(String file) {
        Page page = signedIn("samira@bayanihan.example");
        String docket = "/people/person?tab=DOCKET&file=" + file;
        page.navigate(docket + "&do=trigger");
        page.selectOption("#event", "ij_decision_oral_rendered");
        page.fill("#at", "2026-10-27");
        page.locator("#at").blur();
        page.waitForCondition(() -> page.locator(".tg-dues li").count() > 0);
        page.selectOption("#source", "COURT");
        page.fill("#document", word("paper of an event"));
        save(page, "#save");
        openDeadline(page, docket);
        page.selectOption("#chosen", "BIA_APPEAL_30.CALENDAR_DAY");
        page.fill("#because", word("why a date was chosen"));
        save(page, "#choose");
        openDeadline(page, docket);
        page.fill("#day", "2026-12-18");
        page.fill("#source", word("paper that moves a date"));
        save(page, "#amend");
        openDeadline(page, docket);
        page.fill("#on", "2026-11-05");
        page.fill("#proof", word("proof of filing"));
        save(page, "#done");
        page.navigate(docket + "&do=clock");
        page.fill("#on", "2026-03-02");
        page.selectOption("#source", "NOTICE");
        page.fill("#words", word("paper of the work-permit clock"));
        save(page, "#save");
        page.context().close();
    }

    private static void openDeadline(Page page, String docket) {
        page.navigate(docket);
        save(page, "#deadlines tr:has-text('EOIR-26') a[href*='deadline=']");
    }

    /** Places are public; why somebody decided about one, and what their file is called, is not. */
    private void plantWhatReviewersWrite() {
        Page page = signedIn("rosario@bayanihan.example");
        page.navigate("/facilities/review?open=1");
        save(page, "tbody tr:last-child a:has-text('Decide')");
        page.fill("#note", word("reason of a reviewer"));
        save(page, ".ui-dialog-footer button");
        page.navigate("/facilities/workbook");
        try {
            page.setInputFiles("#file", new FilePayload(word("name of a workbook") + ".xlsx", "application/octet-stream", Files.readAllBytes(WORKBOOK)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        save(page, "#upload");
        page.context().close();
    }

    private void plantByPages(String file) {
        Page page = signedIn("lea@bayanihan.example");
        String person = "/people/person?file=" + file;
        page.navigate("/admin/reminders");
        page.fill("#phone", digits("phone of a member", "+1213", 7));
        save(page, "#saveReminders");
        page.navigate(person + "&do=detail&kind=ALIAS");
        page.fill("#dialog #given", word("given name of an alias"));
        page.fill("#dialog #family", word("family name of an alias"));
        save(page, "#saveaddAlias");
        page.navigate(person + "&do=detail&kind=IDENTIFIER");
        page.selectOption("#identifierType", "PASSPORT");
        page.fill("#identifierValue", word("passport"));
        save(page, "#saveaddIdentifier");
        page.navigate(person + "&do=detail&kind=HEALTH_FLAG");
        page.fill("#flagText", word("health flag"));
        save(page, "#saveaddFlag");
        page.navigate(person + "&do=detail&kind=FAMILY_MEMBER");
        page.fill("#familyName", word("relative"));
        page.fill("#relation", word("relation"));
        page.fill("#dialog #phone", digits("phone of a relative", "+1510", 7));
        page.fill("#address", word("address"));
        page.fill("#familyNote", word("note of a relative"));
        save(page, "#saveaddFamily");
        page.navigate(person + "&do=summary");
        page.fill("#summary", word("summary"));
        save(page, "#save");
        page.navigate(person + "&do=hold");
        page.fill("#holdReason", word("reason of a legal hold"));
        save(page, "#setHold");
        page.navigate(person + "&do=hold");
        page.fill("#liftReason", word("reason of lifting a hold"));
        save(page, "#holds button");
        page.navigate(person + "&tab=NOTES");
        page.locator("#text").pressSequentially(word("draft of a note"));
        page.waitForTimeout(2_500);      // what is typed is kept a moment later
        page.navigate("/people/conflict?file=" + file);
        page.fill("#adverse", word("adverse party"));
        page.locator("#look-up").click();
        page.locator("#hits .ui-panel").waitFor();
        page.selectOption("#result", "NONE");
        page.fill("#reason", word("reason of a conflict check"));
        save(page, "#save");
        page.navigate("/people/disclosure?file=" + file);
        page.selectOption("#kind", "COURT_ORDER");
        page.fill("#demander", word("who demands records"));
        page.selectOption("#personTold", "TOLD");
        page.fill("#steps", word("what was done about a demand"));
        page.check("#parts input[value=NOTES]");
        save(page, "#ask");
        page.fill("#endReason", word("why nothing was given"));
        save(page, "#giveNothing");
        page.navigate("/people/disclosure?otherwise=1&file=" + file);
        page.selectOption("#kind", "OTHER_REQUEST");
        page.fill("#demander", word("who asked for records"));
        page.selectOption("#personTold", "TOLD");
        page.fill("#givenOn", java.time.LocalDate.now(java.time.ZoneId.of("America/Los_Angeles")).toString());
        page.fill("#given", word("what was given in another way"));
        save(page, "#recordGiven");
        page.navigate("/people/intake");
        page.fill("#given", word("name of a call"));
        page.fill("#said", word("what was said"));
        page.fill("#callerName", word("caller"));
        page.fill("#phone", digits("phone of a caller", "+1650", 7));
        save(page, "#save");
        page.navigate("/people/list?view=EVERYBODY");
        page.locator("summary").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Save")).first().click();
        page.fill("#viewName", word("name of a list"));
        save(page, "#saveView");
        page.navigate("/people/list?view=EVERYBODY");
        page.locator("#name").pressSequentially(planted.get("family name"));
        page.waitForTimeout(1_000);
        page.context().close();
    }

    private static void save(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }

    private void plantAnImport() {
        String sheet = "Given name,Family name,Note,Hearing date,Hearing time,Judge,Courtroom\n" + word("given name in a sheet") + "," + word("family name in a sheet") + "," + word("note in a sheet")
            + ",2087-03-17,9:00," + word("judge in a sheet") + "," + word("room in a sheet") + "\n";
        Http.Answer answer = Program.first().http().send("POST", "/api/v1/imports", sheet,
            Map.of("Content-Type", "text/csv", "Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
    }
}
