package org.tanggol.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The file that leaves: the same each time, each part vouched for by the manifest, and nothing in it that a program would run. */
class DisclosureArchiveTest {

    private static final DisclosureId ID = new DisclosureId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));

    private static GatheredRecord record(String text) {
        JsonObject json = Json.createObjectBuilder().add("case_number", "2026-0042").add("notes", Json.createArrayBuilder().add(Json.createObjectBuilder().add("written_at", "2026-11-02")
            .add("text", text))).add("custody", Json.createArrayBuilder()).build();
        Map<DisclosedPart, Integer> counts = new EnumMap<>(Map.of(DisclosedPart.NOTES, 1));
        return new GatheredRecord(json, counts, List.of(new GatheredRecord.LeftOut("note", 1, LocalDate.of(2026, 11, 1), "=Somebody Fictional", GatheredRecord.Why.PRIVILEGED),
            new GatheredRecord.LeftOut("family", 2, null, "", GatheredRecord.Why.NOT_ASKED_FOR)));
    }

    private static DisclosureArchive archive(String text, String approvedAt) {
        return new DisclosureArchive(new DisclosureArchive.Cover(ID, "Probe House", "2026-0042", DemandKind.COURT_ORDER, "Court, No. 1 (fictional)", "2026-11-28", "First Person",
            Instant.parse("2026-11-29T08:00:00Z"), "Second Person", Instant.parse(approvedAt)), record(text));
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void theSameCaseAndApprovalGiveTheSameBytes() {
        byte[] first = archive("x", "2026-11-30T08:00:00Z").zip(new byte[64], "key");
        assertThat(archive("x", "2026-11-30T08:00:00Z").zip(new byte[64], "key")).isEqualTo(first);
        assertThat(archive("y", "2026-11-30T08:00:00Z").manifestHash()).isNotEqualTo(archive("x", "2026-11-30T08:00:00Z").manifestHash());
        assertThat(archive("x", "2026-11-30T08:00:01Z").manifestHash()).isNotEqualTo(archive("x", "2026-11-30T08:00:00Z").manifestHash());
    }

    @Test
    void theManifestVouchesForEachFile() throws IOException {
        DisclosureArchive archive = archive("x", "2026-11-30T08:00:00Z");
        Map<String, byte[]> files = unzip(archive.zip(new byte[64], "key"));
        assertThat(files.keySet()).containsExactly("record.html", "record.json", "left-out.csv", "manifest.json", "SHA256SUMS", "manifest.sig", "signing-key.pem", "how-to-verify.txt");
        assertThat(GatheredRecord.sha256(files.get("manifest.json"))).isEqualTo(archive.manifestHash());
        JsonObject manifest = Json.createReader(new StringReader(new String(files.get("manifest.json"), StandardCharsets.UTF_8))).readObject();
        JsonArray list = manifest.getJsonArray("files");
        assertThat(list).hasSize(3);
        for (JsonObject file : list.getValuesAs(JsonObject.class)) {
            assertThat(HexFormat.of().formatHex(GatheredRecord.sha256(files.get(file.getString("name"))))).as(file.getString("name")).isEqualTo(file.getString("sha256"));
            assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8)).contains(file.getString("sha256") + "  " + file.getString("name") + "\n");
        }
        assertThat(manifest.getInt("items_left_out")).isEqualTo(3);
        assertThat(manifest.getJsonObject("items_given").getInt("NOTES")).isEqualTo(1);
    }

    @Test
    void nothingInItRuns() throws IOException {
        Map<String, byte[]> files = unzip(archive("<script>alert(1)</script> & \"more\"", "2026-11-30T08:00:00Z").zip(new byte[64], "key"));
        assertThat(new String(files.get("record.html"), StandardCharsets.UTF_8)).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;").doesNotContain("<script")
            .contains("<h2>Notes</h2>", "<dt>Written at</dt>", "None on record.");
        assertThat(new String(files.get("left-out.csv"), StandardCharsets.UTF_8)).contains("'=Somebody Fictional").contains("attorney-client privilege").contains("outside what is given");
    }

    @Test
    void whatIsLeftOutIsPartOfWhatIsAgreed() {
        GatheredRecord one = record("x");
        GatheredRecord less = new GatheredRecord(one.json(), one.counts(), List.of());
        assertThat(less.hash()).isNotEqualTo(one.hash());
        assertThat(record("x").hash()).isEqualTo(one.hash());
        assertThat(one.withheld()).isEqualTo(3);
        assertThat(one).hasToString("GatheredRecord");
    }
}
