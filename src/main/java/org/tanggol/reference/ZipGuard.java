package org.tanggol.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Looks through an uploaded spreadsheet before any library opens it: a small file can unpack to gigabytes, and an XML document can
 * name others. The workbook of ICE unpacks to 1.2 MB in about 70 parts.
 */
public final class ZipGuard {

    /** Largest upload, bytes. */
    public static final int LARGEST_FILE = 10_000_000;
    private static final long LARGEST_CONTENT = 100_000_000;
    private static final int MOST_PARTS = 1_000;

    private ZipGuard() { }

    /** @throws RuleViolation WORKBOOK_TOO_LARGE or WORKBOOK_UNREADABLE */
    public static void check(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new RuleViolation(Rule.WORKBOOK_TOO_LARGE, "file", LARGEST_FILE / 1_000_000);
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw new RuleViolation(Rule.WORKBOOK_UNREADABLE, "file");
        }
        // by the directory at its end, as every program opens it: some writers leave no lengths in front of the parts
        try (ZipFile parts = ZipFile.builder().setByteArray(file).get()) {
            long unpacked = 0;
            int count = 0;
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                try (InputStream content = parts.getInputStream(part)) {
                    unpacked += unpack(content, part.getName(), LARGEST_CONTENT - unpacked);
                }
                if (++count > MOST_PARTS) {
                    throw new RuleViolation(Rule.WORKBOOK_TOO_LARGE, "file", LARGEST_FILE / 1_000_000);
                }
            }
            if (count == 0) {
                throw new RuleViolation(Rule.WORKBOOK_UNREADABLE, "file");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RuleViolation(Rule.WORKBOOK_UNREADABLE, "file");
        }
    }

    private static long unpack(InputStream part, String name, long allowed) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        String tail = "";
        for (int read = part.read(buffer); read > 0; read = part.read(buffer)) {
            size += read;
            if (size > allowed) {
                throw new RuleViolation(Rule.WORKBOOK_TOO_LARGE, "file", LARGEST_FILE / 1_000_000);
            }
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                String text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                    throw new RuleViolation(Rule.WORKBOOK_UNREADABLE, "file");
                }
                tail = text.substring(Math.max(0, text.length() - 10));
            }
        }
        return size;
    }
}
