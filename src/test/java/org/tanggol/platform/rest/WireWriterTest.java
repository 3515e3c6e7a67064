package org.tanggol.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WireWriterTest {

    private enum Kind { TO_BE_SET }

    private record Part(String aNumberHint, Long total) { }

    private record Whole(UUID id, String aNumber, Kind kind, Instant updatedAt, LocalDate onDay, LocalDateTime local, boolean disputed, BigDecimal share, List<Part> parts,
                         JsonObject extra, Map<String, Integer> counts, String missing) {
        /** No member of the object on the wire. */
        public boolean isExact() {
            return true;
        }

        /** Nor this. */
        public String getTitle() {
            return "title";
        }
    }

    private static final Whole WHOLE = new Whole(new UUID(1, 2), "Señora \"Ñ\" / \u2028", Kind.TO_BE_SET, Instant.parse("2026-11-24T09:00:00.987654Z"), LocalDate.of(2026, 3, 1),
        LocalDateTime.of(2026, 3, 1, 9, 0), true, new BigDecimal("1E+3"), List.of(new Part("x", null)), Json.createObjectBuilder().add("etag", "\"3\"").build(),
        Map.of("NEW", 1), null);

    @Test
    void membersAreTheRecordsInSnakeCaseAndWhatIsNotKnownIsLeftOut() {
        JsonObject written = WireWriter.object(WHOLE);
        assertThat(written.keySet()).containsExactlyInAnyOrder("id", "a_number", "kind", "updated_at", "on_day", "local", "disputed", "share", "parts", "extra", "counts");
        assertThat(written.getJsonArray("parts").getJsonObject(0).keySet()).containsExactly("a_number_hint");
    }

    private record At(Instant at) { }

    @Test
    void instantsAreThoseOfIsoInEveryYear() {
        for (String at : List.of("0001-02-03T04:05:06Z", "0999-12-31T23:59:59Z", "1000-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z", "2000-02-29T12:34:56Z", "2026-11-10T10:20:30Z", "9999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z")) {
            assertThat(WireWriter.object(new At(Instant.parse(at))).getString("at")).isEqualTo(Instant.parse(at).truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        }
    }

    @Test
    void timesAreWholeSecondsAndOtherValuesAsTheyAreSaid() {
        JsonObject written = WireWriter.object(WHOLE);
        assertThat(written.getString("updated_at")).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(written.getString("on_day")).isEqualTo("2026-03-01");
        assertThat(written.getString("local")).isEqualTo("2026-03-01T09:00:00");
        assertThat(written.getString("kind")).isEqualTo("TO_BE_SET");
        assertThat(written.getString("a_number")).isEqualTo(WHOLE.aNumber());
        assertThat(written.getJsonNumber("share").toString()).isEqualTo("1000");
        assertThat(written.getJsonObject("extra")).isEqualTo(WHOLE.extra());
        assertThat(written.getString("id")).isEqualTo("00000000-0000-0001-0000-000000000002");
        assertThat(written.getJsonObject("counts").getInt("NEW")).isEqualTo(1);
    }
}
