package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;
import org.tanggol.testing.Server;
import org.tanggol.testing.Statements;

/** Lists as files: the same rows, read back by the libraries that read such files. */
class ExportsApiIT {

    private static final String EVIL = "=HYPERLINK(\"http://evil.example\";\"x\")";
    private static Http http;

    @BeforeAll
    static void comeIn() {
        http = Program.first().http();
        http.post("/api/v1/people", Json.createObjectBuilder().add("description", EVIL).build());
        http.post("/api/v1/people", Json.createObjectBuilder().add("name", Json.createObjectBuilder().add("given", "Iñaki, \"Ñato\"").add("family", "Übermut")).build());
    }

    @Test
    void csvAndWorkbookHoldTheRowsOfTheList() throws Exception {
        Http.Answer answer = http.get("/api/v1/exports/people.csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"people.csv\"");
        assertThat(answer.body()).startsWith("\uFEFFid,case_number,");

        List<List<String>> csv = csv(answer.body());
        List<List<String>> workbook = workbook("/api/v1/exports/people.xlsx");
        Set<String> ids = ids("/api/v1/people?limit=200");

        assertThat(workbook).isEqualTo(csv);
        assertThat(csv.subList(1, csv.size()).stream().map(row -> row.get(0))).doesNotHaveDuplicates().containsAll(ids);
        assertThat(csv).allMatch(row -> row.size() == csv.get(0).size());
    }

    @Test
    void noCellRunsAndNoNumberIsWhole() throws Exception {
        List<List<String>> rows = csv(http.get("/api/v1/exports/people.csv?status=OPEN").body());
        List<String> titles = rows.stream().map(row -> row.get(3)).toList();
        assertThat(titles).contains("'" + EVIL, "Iñaki, \"Ñato\" Übermut").doesNotContain(EVIL);
        assertThat(rows.stream().skip(1).map(row -> row.get(4)).filter(number -> !number.isEmpty())).isNotEmpty()
            .allSatisfy(number -> assertThat(number.replaceAll("\\D", "")).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void hearingsComeWithTheirFilters() throws Exception {
        JsonObject hearing = Program.first().hearing("2093-03-14T09:30:00");
        Program.first().hearing("2093-04-14T09:30:00");
        String query = "?hearing_from=2093-03-01&hearing_to=2093-03-31&case=" + hearing.getString("case_id");

        List<List<String>> rows = csv(http.get("/api/v1/exports/hearings.csv" + query).body());

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).startsWith(hearing.getString("id"), hearing.getString("case_id")).contains("2093-03-14T09:30", "America/Chicago");
        assertThat(workbook("/api/v1/exports/hearings.xlsx" + query)).isEqualTo(rows);
        assertThat(csv(http.get("/api/v1/exports/hearings.csv?updated_since=2200-01-01T00:00:00Z").body())).hasSize(1);
    }

    @Test
    void anExportIsOneRowOfTheAuditLogAndNoLists() throws Exception {
        try (Statements log = new Statements()) {
            long exports = log.holding("audit_event", "action", "PEOPLE_EXPORTED");
            long lists = log.holding("audit_event", "action", "LIST_OPENED");
            http.get("/api/v1/exports/people.xlsx?reason=MOVE_OUT&status=OPEN");
            assertThat(log.holding("audit_event", "details", "\u001fMOVE_OUT\u001fstatus=OPEN")).isPositive();
            assertThat(http.get("/api/v1/exports/people.xlsx?reason=CURIOSITY").status()).isEqualTo(400);
            assertThat(log.holding("audit_event", "action", "PEOPLE_EXPORTED")).isEqualTo(exports + 1);
            assertThat(log.holding("audit_event", "action", "LIST_OPENED")).isEqualTo(lists);
        }
    }

    @Test
    void moreThanOnePartComesWholeAndOnce() throws Exception {
        StringBuilder sheet = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            var cases = Json.createArrayBuilder();
            for (int n = 0; n < 200; n++) {
                cases.add(Json.createObjectBuilder().add("system", "export-test").add("value", "x" + i + "-" + n).add("person",
                    Json.createObjectBuilder().add("description", "fictional person " + i + "-" + n)));
            }
            sheet.append(other().post("/api/v1/cases/batch", Json.createObjectBuilder().add("data", cases).build()).status()).append(' ');
        }
        assertThat(sheet.toString().strip().split(" ")).containsOnly("200");
        List<List<String>> rows = csv(other().get("/api/v1/exports/people.csv").body());
        assertThat(rows.size()).isGreaterThan(1_200);
        assertThat(rows.stream().map(row -> row.get(0))).doesNotHaveDuplicates();
    }

    private static Http other() {
        return Program.other().http();
    }

    @Test
    void onlyKnownFormatsFiltersAndScopes() {
        assertProblem(http.get("/api/v1/exports/people.pdf"), 404, "not-found");
        assertThat(http.get("/api/v1/exports/people.csv?name=x").status()).isEqualTo(400);
        Http hearings = new Http().bearer(Program.first().token("hearings:read").json().getString("access_token"));
        assertProblem(hearings.get("/api/v1/exports/people.csv"), 403, "not-permitted");
        assertThat(hearings.get("/api/v1/exports/hearings.csv").status()).isEqualTo(200);
    }

    private static List<List<String>> csv(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<List<String>> workbook(String path) throws Exception {
        String token = Program.first().token(null).json().getString("access_token");
        byte[] bytes = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(Server.url() + path)).header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.ofByteArray()).body();
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(bytes); ReadableWorkbook book = new ReadableWorkbook(in); Stream<Row> all = book.getFirstSheet().openStream()) {
            int[] width = {0};
            all.forEach(row -> {
                width[0] = Math.max(width[0], row.getCellCount());
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < width[0]; i++) {
                    Cell cell = row.getOptionalCell(i).orElse(null);
                    assertThat(cell == null || cell.getType() != CellType.FORMULA).isTrue();
                    cells.add(cell == null ? "" : cell.getText());
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    private static Set<String> ids(String path) {
        Set<String> ids = new HashSet<>();
        http.get(path).json().getJsonArray("data").getValuesAs(JsonObject.class).forEach(row -> ids.add(row.getString("id")));
        return ids;
    }
}
