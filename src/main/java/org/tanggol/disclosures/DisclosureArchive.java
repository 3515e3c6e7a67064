package org.tanggol.disclosures;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tanggol.platform.sheets.RowWriter;
import org.tanggol.platform.sheets.SheetFormat;

/**
 * The file that leaves the house: the record for people and for programs, the list of what was left out, and a manifest with the SHA-256 of each, whose signature
 * shows where it comes from. Made anew each time from the case and the approval; the same two give the same bytes.
 */
final class DisclosureArchive {

    static final String MANIFEST = "manifest.json";
    private static final HexFormat HEX = HexFormat.of();
    private static final String HOW_TO_VERIFY = """
        1. Nothing was changed since:   sha256sum --check SHA256SUMS
        2. Where it comes from:         openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in manifest.json -sigfile manifest.sig
        The SHA-256 of manifest.json stands in the register of whoever gave you this; so does the key. Ask for both by a way of its own.
        """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Instant approvedAt;

    /**
     * What the manifest says beside the list of files.
     *
     * @param organization name of whose case it is
     */
    record Cover(DisclosureId id, String organization, String caseNumber, DemandKind kind, String demander, String receivedOn, String askedBy, Instant askedAt,
                 String approvedBy, Instant approvedAt) { }

    DisclosureArchive(Cover cover, GatheredRecord record) {
        this.approvedAt = cover.approvedAt();
        files.put("record.html", utf8(ReadableRecord.html("Case " + cover.caseNumber() + ", " + cover.organization(), record.json())));
        files.put("record.json", utf8(pretty(record.json())));
        files.put("left-out.csv", leftOut(record.left()));
        files.put(MANIFEST, utf8(pretty(manifest(cover, record))));
    }

    private JsonObject manifest(Cover cover, GatheredRecord record) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        files.forEach((name, bytes) -> list.add(Json.createObjectBuilder().add("name", name).add("bytes", bytes.length).add("sha256", hash(bytes))));
        JsonObjectBuilder given = Json.createObjectBuilder();
        record.counts().forEach((part, count) -> given.add(part.name(), count));
        return Json.createObjectBuilder().add("disclosure", cover.id().toString()).add("organization", cover.organization()).add("case_number", cover.caseNumber())
            .add("demand", Json.createObjectBuilder().add("kind", cover.kind().name()).add("from", cover.demander()).add("received_on", cover.receivedOn()))
            .add("asked_by", cover.askedBy()).add("asked_at", cover.askedAt().toString()).add("approved_by", cover.approvedBy()).add("approved_at", cover.approvedAt().toString())
            .add("items_given", given).add("items_left_out", record.withheld()).add("files", list).build();
    }

    /** SHA-256 of the manifest, 32 bytes. */
    byte[] manifestHash() {
        return GatheredRecord.sha256(files.get(MANIFEST));
    }

    /** What is to be signed. */
    byte[] manifest() {
        return files.get(MANIFEST).clone();
    }

    /** @param signature of the manifest, 64 bytes; @param publicKey to verify it with, as PEM */
    byte[] zip(byte[] signature, String publicKey) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        StringBuilder sums = new StringBuilder();
        files.forEach((name, bytes) -> sums.append(hash(bytes)).append("  ").append(name).append('\n'));
        all.put("SHA256SUMS", utf8(sums.toString()));
        all.put("manifest.sig", signature);
        all.put("signing-key.pem", utf8(publicKey));
        all.put("how-to-verify.txt", utf8(HOW_TO_VERIFY));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.ofInstant(approvedAt, ZoneOffset.UTC));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] leftOut(List<GatheredRecord.LeftOut> left) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter rows = SheetFormat.CSV.begin(out, "Left out")) {
            rows.row(List.of("number", "what", "items", "day", "author", "why"));
            int number = 0;
            for (GatheredRecord.LeftOut one : left) {
                number++;
                rows.row(List.of(String.valueOf(number), one.what(), String.valueOf(one.items()), Objects.toString(one.day(), ""), one.author(),
                    one.why() == GatheredRecord.Why.PRIVILEGED ? "attorney-client privilege or attorney work product" : "outside what is given"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String pretty(JsonObject json) {
        JsonWriterFactory writers = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        StringWriter text = new StringWriter();
        try (var writer = writers.createWriter(text)) {
            writer.writeObject(json);
        }
        return text.append('\n').toString();
    }

    private static String hash(byte[] bytes) {
        return HEX.formatHex(GatheredRecord.sha256(bytes));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
