package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Imports and what belongs to them. Rows and entries come by the ten thousand and are plain statements; each names the
 * organization, because the tenant filter sees entities only.
 */
@ApplicationScoped
class ImportShelf {

    /** Kept: to find the provider takes longer than to read a row. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final String ENTRY = "position, row_list, outcome, decision, file_id, score, reasons, changes, flaws, title_p2";

    @PersistenceContext
    EntityManager em;

    @Inject
    OrganizationVault vault;

    /** Statements on the connection of this transaction. */
    private interface Statements<T> {
        T on(Connection connection) throws SQLException;
    }

    void add(ImportJob job) {
        em.persist(job);
        em.flush();
    }

    /** @throws RuleViolation NOT_FOUND */
    ImportJob get(ImportId id) {
        return em.createQuery("select j from ImportJob j where j.id = :id", ImportJob.class).setParameter("id", id).setMaxResults(1).getResultList().stream()
            .findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** As {@link #get}, with the row locked: two clicks start one job. */
    ImportJob lock(ImportId id) {
        ImportJob job = get(id);
        em.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        return job;
    }

    String fileName(OrganizationId organization, ImportJob job) {
        return vault.of(organization).open("import_job", "file_name_p2", job.id().value(), job.fileName());
    }

    List<String> headings(OrganizationId organization, ImportJob job) {
        return cells(vault.of(organization).open("import_job", "headings_p2", job.id().value(), job.headings()));
    }

    Confidential closed(OrganizationId organization, ImportId id, String column, String text) {
        return vault.of(organization).close("import_job", column, id.value(), text);
    }

    void keepFile(OrganizationId organization, ImportId id, byte[] content) {
        byte[] closed = vault.of(organization).close("import_file", "content_p2", id.value(), content).bytes();
        run(connection -> update(connection, "insert into import_file (org_id, import_id, content_p2) values (?, ?, ?)", organization.value(), id.value(), closed));
    }

    byte[] file(OrganizationId organization, ImportId id) {
        byte[] closed = run(connection -> {
            try (PreparedStatement select = statement(connection, "select content_p2 from import_file where org_id = ? and import_id = ?", organization.value(), id.value());
                 ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        });
        if (closed == null) {
            throw new RuleViolation(Rule.IMPORT_OVER);
        }
        return vault.of(organization).openBytes("import_file", "content_p2", id.value(), new Confidential(closed));
    }

    void dropFile(OrganizationId organization, ImportId id) {
        run(connection -> update(connection, "delete from import_file where org_id = ? and import_id = ?", organization.value(), id.value()));
    }

    /** Replaces all rows. */
    void keepRows(OrganizationId organization, ImportId id, Collection<SheetRow> rows) {
        OrganizationVault.Box box = vault.of(organization);
        List<byte[]> closed = rows.stream().map(row -> box.close("import_row", "cells_p2", rowId(id, row.number()), packed(row.cells())).bytes()).toList();
        run(connection -> {
            update(connection, "delete from import_entry where org_id = ? and import_id = ?", organization.value(), id.value());
            update(connection, "delete from import_row where org_id = ? and import_id = ?", organization.value(), id.value());
            try (BatchInsert insert = BatchInsert.strict(connection, "import_row", "org_id, import_id, sheet_row, cells_p2")) {
                Iterator<byte[]> cells = closed.iterator();
                for (SheetRow row : rows) {
                    insert.add(organization.value(), id.value(), row.number(), cells.next());
                }
            }
            return null;
        });
    }

    void changeRow(OrganizationId organization, ImportId id, SheetRow row) {
        byte[] cells = vault.of(organization).close("import_row", "cells_p2", rowId(id, row.number()), packed(row.cells())).bytes();
        run(connection -> update(connection, "update import_row set cells_p2 = ? where org_id = ? and import_id = ? and sheet_row = ?",
            cells, organization.value(), id.value(), row.number()));
    }

    /** All rows below the header, in order. */
    List<SheetRow> rows(OrganizationId organization, ImportId id) {
        return rows(organization, id, "");
    }

    /** Those rows. */
    Map<Integer, SheetRow> rows(OrganizationId organization, ImportId id, Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        String list = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));       // numbers, written by us
        return rows(organization, id, " and sheet_row in (" + list + ")").stream().collect(Collectors.toMap(SheetRow::number, row -> row));
    }

    private List<SheetRow> rows(OrganizationId organization, ImportId id, String restriction) {
        OrganizationVault.Box box = vault.of(organization);
        return opened(connection -> {
            List<Supplier<SheetRow>> rows = new ArrayList<>();
            try (PreparedStatement select = statement(connection, "select sheet_row, cells_p2 from import_row where org_id = ? and import_id = ?" + restriction
                + " order by sheet_row", organization.value(), id.value()); ResultSet each = select.executeQuery()) {
                while (each.next()) {
                    int number = each.getInt(1);
                    Confidential closed = new Confidential(each.getBytes(2));
                    rows.add(() -> new SheetRow(number, cells(box.open("import_row", "cells_p2", rowId(id, number), closed))));
                }
            }
            return rows;
        });
    }

    /** Replaces all entries. */
    void keepEntries(OrganizationId organization, ImportId id, Collection<ImportEntry> entries) {
        OrganizationVault.Box box = vault.of(organization);
        List<byte[]> closed = entries.stream().map(entry -> box.close("import_entry", "title_p2", rowId(id, -entry.position()), limited(entry.title())).bytes()).toList();
        run(connection -> {
            update(connection, "delete from import_entry where org_id = ? and import_id = ?", organization.value(), id.value());
            try (BatchInsert insert = BatchInsert.strict(connection, "import_entry", "org_id, import_id, " + ENTRY)) {
                Iterator<byte[]> titles = closed.iterator();
                for (ImportEntry entry : entries) {
                    insert.add(organization.value(), id.value(), entry.position(), entry.rows().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        entry.outcome(), entry.decision(), entry.file() == null ? null : entry.file().value(), entry.score(), joined(entry.reasons()), joined(entry.changes()),
                        entry.flaws().isEmpty() ? null : entry.flaws().stream().map(Flaw::packed).collect(Collectors.joining(" ")),
                        titles.next());
                }
            }
            return null;
        });
    }

    void decide(OrganizationId organization, ImportId id, int position, Decision decision) {
        int changed = run(connection -> update(connection, "update import_entry set decision = ? where org_id = ? and import_id = ? and position = ? and outcome = 'DUPLICATE'",
            decision == null ? null : decision.name(), organization.value(), id.value(), position));
        if (changed == 0) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
    }

    /** Likely duplicates that somebody decided to write about. */
    int decided(OrganizationId organization, ImportId id) {
        return run(connection -> {
            try (PreparedStatement select = statement(connection, "select count(*) from import_entry where org_id = ? and import_id = ? and outcome = 'DUPLICATE'"
                + " and decision in ('SOMEBODY_ELSE', 'SAME_PERSON')", organization.value(), id.value()); ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** A page of entries. @param outcome null for all; @param after position to go on after */
    List<ImportEntry> entries(OrganizationId organization, ImportId id, EntryOutcome outcome, int after, int limit) {
        OrganizationVault.Box box = vault.of(organization);
        return opened(connection -> {
            List<Supplier<ImportEntry>> entries = new ArrayList<>();
            try (PreparedStatement select = statement(connection, "select " + ENTRY + " from import_entry where org_id = ? and import_id = ?"
                + (outcome == null ? "" : " and outcome = '" + outcome + "'") + " and position > ? order by position limit " + limit,
                organization.value(), id.value(), after); ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(box, id, row));
                }
            }
            return entries;
        });
    }

    private static Supplier<ImportEntry> entry(OrganizationVault.Box box, ImportId id, ResultSet row) throws SQLException {
        int position = row.getInt(1);
        String decision = row.getString(4);
        byte[] file = row.getBytes(5);
        int score = row.getInt(6);
        boolean scored = !row.wasNull();
        String flaws = row.getString(9);
        List<Integer> rows = Arrays.stream(row.getString(2).split(",")).map(Integer::valueOf).toList();
        EntryOutcome outcome = EntryOutcome.valueOf(row.getString(3));
        List<String> reasons = split(row.getString(7));
        List<String> changes = split(row.getString(8));
        Confidential title = new Confidential(row.getBytes(10));
        return () -> new ImportEntry(position, rows, outcome, decision == null ? null : Decision.valueOf(decision), file == null ? null : new CaseFileId(uuid(file)), scored ? score : null, reasons,
            changes, flaws == null ? List.of() : Arrays.stream(flaws.split(" ")).map(Flaw::unpack).toList(), box.open("import_entry", "title_p2", rowId(id, -position), title));
    }

    /** What headings meant the last time. */
    Map<String, String> memory(OrganizationId organization) {
        byte[] closed = run(connection -> {
            try (PreparedStatement select = statement(connection, "select headings_p2 from import_memory where org_id = ?", organization.value()); ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        });
        Map<String, String> memory = new HashMap<>();
        if (closed != null) {
            List<String> flat = cells(vault.of(organization).open("import_memory", "headings_p2", organization.value(), new Confidential(closed)));
            for (int i = 0; i + 1 < flat.size(); i += 2) {
                memory.put(flat.get(i), flat.get(i + 1));
            }
        }
        return memory;
    }

    void remember(OrganizationId organization, Map<String, String> headings, java.time.Instant now) {
        Map<String, String> all = memory(organization);
        all.putAll(headings);
        List<String> flat = new ArrayList<>();
        all.forEach((heading, code) -> flat.addAll(List.of(heading, code)));
        byte[] closed = vault.of(organization).close("import_memory", "headings_p2", organization.value(), packed(flat)).bytes();
        run(connection -> update(connection, "insert into import_memory (org_id, headings_p2, updated_at) values (?, ?, ?) on duplicate key update headings_p2 = values(headings_p2), updated_at = values(updated_at)",
            organization.value(), closed, now));
    }

    /** Where a file's people came from, and what was written of them. */
    void keepEffects(OrganizationId organization, ImportId id, Collection<Effect> effects) {
        OrganizationVault.Box box = vault.of(organization);
        record Closed(Effect effect, UUID row, Confidential before) { }
        List<Closed> closed = effects.stream().map(effect -> {
            UUID row = Ids.next();
            return new Closed(effect, row, box.close("import_effect", "before_p2", row, effect.before()));
        }).toList();
        run(connection -> {
            try (BatchInsert insert = BatchInsert.strict(connection, "import_effect", "org_id, id, import_id, kind, file_id, object_id, seen, before_p2")) {
                for (Closed one : closed) {
                    Effect effect = one.effect();
                    insert.add(organization.value(), one.row(), id.value(), effect.kind(), effect.file().value(), effect.object(), effect.seen(), one.before() == null ? null : one.before().bytes());
                }
            }
            return null;
        });
    }

    /** The next files it wrote to that nobody has looked at for what follows; in the order of their ids. */
    List<CaseFileId> unfollowed(OrganizationId organization, ImportId id, int limit) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            List<CaseFileId> files = new ArrayList<>();
            try (PreparedStatement select = statement(connection, "select distinct e.file_id from import_effect e join import_job j on j.org_id = e.org_id and j.id = e.import_id"
                    + " where e.org_id = ? and e.import_id = ? and (j.followed_to is null or e.file_id > j.followed_to) and exists (select 1 from case_file f where f.org_id = e.org_id and f.id = e.file_id and f.merged_into is null)"
                    + " order by e.file_id limit " + limit, organization.value(), id.value());
                 ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    files.add(new CaseFileId(uuid(rows.getBytes(1))));
                }
            }
            return files;
        });
    }

    /** @param files the last ones that were looked at, in the order of their ids */
    void followedTo(OrganizationId organization, ImportId id, List<CaseFileId> files) {
        if (!files.isEmpty()) {
            em.unwrap(Session.class).doWork(connection -> update(connection, "update import_job set followed_to = ? where org_id = ? and id = ?", files.get(files.size() - 1).value(),
                organization.value(), id.value()));
        }
    }

    List<Effect> effects(OrganizationId organization, ImportId id) {
        OrganizationVault.Box box = vault.of(organization);
        return opened(connection -> {
            List<Supplier<Effect>> effects = new ArrayList<>();
            try (PreparedStatement select = statement(connection, "select id, kind, file_id, object_id, seen, before_p2 from import_effect where org_id = ? and import_id = ? order by id",
                organization.value(), id.value()); ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] before = row.getBytes(6);
                    long seen = row.getLong(5);
                    UUID effect = uuid(row.getBytes(1));
                    EffectKind kind = EffectKind.valueOf(row.getString(2));
                    CaseFileId file = new CaseFileId(uuid(row.getBytes(3)));
                    UUID object = uuid(row.getBytes(4));
                    effects.add(() -> new Effect(kind, file, object, seen, before == null ? null : box.open("import_effect", "before_p2", effect, new Confidential(before))));
                }
            }
            return effects;
        });
    }

    /** Rows and entries that hold the file's own words go when it is over. */
    void dropContent(OrganizationId organization, ImportId id) {
        dropFile(organization, id);
        run(connection -> update(connection, "delete from import_entry where org_id = ? and import_id = ?", organization.value(), id.value())
            + update(connection, "delete from import_row where org_id = ? and import_id = ?", organization.value(), id.value()));
    }

    /** Rows that are opened when all are read. */
    private <T> List<T> opened(Statements<List<Supplier<T>>> statements) {
        return run(statements).stream().map(Supplier::get).toList();
    }

    /** Keys are read by the same connection, which then goes back to the pool: nothing may be closed or opened in between. */
    private <T> T run(Statements<T> statements) {
        return em.unwrap(Session.class).doReturningWork(statements::on);
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = statement(connection, sql, values)) {
            return update.executeUpdate();
        }
    }

    private static PreparedStatement statement(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, BatchInsert.plain(values[i]));
        }
        return statement;
    }

    /** Entries count below zero. */
    private static UUID rowId(ImportId id, int number) {
        return OrganizationVault.row(id.value(), number);
    }

    static UUID uuid(byte[] bytes) {
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static String packed(List<String> cells) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        cells.forEach(array::add);
        return array.build().toString();
    }

    static List<String> cells(String packed) {
        try (JsonReader reader = READERS.createReader(new StringReader(packed))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        }
    }

    private static String limited(String title) {
        return title.length() > 300 ? title.substring(0, 300) : title;
    }

    private static String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(",", codes);
    }

    private static List<String> split(String codes) {
        return codes == null ? List.of() : List.of(codes.split(","));
    }
}
