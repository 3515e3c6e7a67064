package org.tanggol.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/**
 * The audit log of an organization for those who read it: who did what when, and about which cases. Cases are told by their numbers
 * and ids; whoever reads here need not be allowed to open one. Native, because a list is searched for a file among the ids of those it
 * showed; so every statement names the organization itself.
 */
@ApplicationScoped
@Transactional
public class AuditSearch {

    /** How many rows an export reads at once. */
    public static final int AT_ONCE = 500;

    private static final int ID = 16;
    private static final int NAMED_AT_ONCE = 1_000;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @PersistenceContext
    EntityManager em;

    /**
     * One event with the cases it was about.
     *
     * @param files the case of the event, or all that a list showed
     */
    public record Found(AuditRow row, List<CaseFileId> files) { }

    /**
     * Whose files somebody had before them.
     *
     * @param seen opened, or shown by a list or an export
     * @param changed anything written into them
     * @param denied asked for in vain
     */
    public record Files(Set<CaseFileId> seen, Set<CaseFileId> changed, Set<CaseFileId> denied) {

        /** All that was seen or changed. */
        public Set<CaseFileId> touched() {
            Set<CaseFileId> all = new LinkedHashSet<>(seen);
            all.addAll(changed);
            return all;
        }
    }

    /** @param before id of the last row shown, or null for the first page; newest first */
    @Requires(Permission.READ_AUDIT)
    public List<Found> rows(AuditFilter filter, UUID before, int limit) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            Where where = new Where(filter);
            if (before != null) {
                where.and("e.id < ?", bytes(before));
            }
            List<Found> found = new ArrayList<>();
            try (PreparedStatement select = where.prepare(connection, "select e.id, e.at, e.actor_id, e.client_id, e.action, e.object_id, e.details, e.file_id, e.files",
                    " order by e.id desc limit " + limit); ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String details = rows.getString(7);
                    found.add(new Found(new AuditRow(uuid(rows.getBytes(1)), rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC), new MemberId(uuid(rows.getBytes(3))),
                        rows.getString(4), AuditAction.valueOf(rows.getString(5)), rows.getBytes(6) == null ? null : uuid(rows.getBytes(6)),
                        details == null ? List.of() : List.of(details.split(AuditLog.SEPARATOR, -1)), null), files(rows.getBytes(8), rows.getBytes(9))));
                }
            }
            return found;
        });
    }

    /** Whose files the events are about; all of them, whatever the page shows. */
    @Requires(Permission.READ_AUDIT)
    public Files files(AuditFilter filter) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            Files all = new Files(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            Where where = new Where(filter);
            where.and("(e.file_id is not null or e.files is not null)", null);
            try (PreparedStatement select = where.prepare(connection, "select e.action, e.file_id, e.files", ""); ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    AuditAction action = AuditAction.valueOf(rows.getString(1));
                    (action == AuditAction.ACCESS_DENIED ? all.denied() : action.isReading() ? all.seen() : all.changed()).addAll(files(rows.getBytes(2), rows.getBytes(3)));
                }
            }
            return all;
        });
    }

    /** Numbers of cases; one that does not exist, or is another organization's, has none. */
    @Requires(Permission.READ_AUDIT)
    public Map<CaseFileId, String> numbers(Collection<CaseFileId> files) {
        Map<CaseFileId, String> numbers = new HashMap<>();
        List<CaseFileId> all = List.copyOf(new HashSet<>(files));
        em.unwrap(Session.class).doWork(connection -> {
            for (int from = 0; from < all.size(); from += NAMED_AT_ONCE) {
                numbers(connection, all.subList(from, Math.min(all.size(), from + NAMED_AT_ONCE)), numbers);
            }
        });
        return numbers;
    }

    /** The case with this number. */
    @Requires(Permission.READ_AUDIT)
    public Optional<CaseFileId> numbered(String number) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select id from case_file where org_id = ? and number = ?")) {
                select.setBytes(1, organization());
                select.setString(2, number);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(new CaseFileId(uuid(rows.getBytes(1)))) : Optional.empty();
                }
            }
        });
    }

    /** Begins an export of all that the filter lets through: written down before the first row leaves. */
    @Requires(Permission.READ_AUDIT)
    public void beginExport(AuditFilter filter) {
        long count = em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = new Where(filter).prepare(connection, "select count(*)", ""); ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
        audit.record(AuditAction.AUDIT_EXPORTED, null, null, count);
    }

    private void numbers(Connection connection, List<CaseFileId> files, Map<CaseFileId, String> numbers) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id, number from case_file where org_id = ? and id in ("
                + String.join(", ", Collections.nCopies(files.size(), "?")) + ")")) {
            select.setBytes(1, organization());
            for (int i = 0; i < files.size(); i++) {
                select.setBytes(i + 2, bytes(files.get(i).value()));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.put(new CaseFileId(uuid(rows.getBytes(1))), rows.getString(2));
                }
            }
        }
    }

    private byte[] organization() {
        return bytes(caller.organization().value());
    }

    private static List<CaseFileId> files(byte[] one, byte[] many) {
        List<CaseFileId> files = new ArrayList<>();
        if (one != null) {
            files.add(new CaseFileId(uuid(one)));
        }
        for (int from = 0; many != null && from + ID <= many.length; from += ID) {
            files.add(new CaseFileId(uuid(Arrays.copyOfRange(many, from, from + ID))));
        }
        return files;
    }

    /** The conditions of a statement with their values. */
    private final class Where {

        private final StringBuilder conditions = new StringBuilder(" from audit_event e where e.org_id = ?");
        private final List<Object> values = new ArrayList<>(List.of(organization()));

        Where(AuditFilter filter) {
            if (filter.actor() != null) {
                and("e.client_id is null and e.actor_id = ?", bytes(filter.actor().value()));
            }
            if (filter.client() != null) {
                and("e.client_id = ?", filter.client());
            }
            if (filter.from() != null) {
                and("e.at >= ?", at(filter.from()));
            }
            if (filter.to() != null) {
                and("e.at < ?", at(filter.to()));
            }
            if (filter.action() != null) {
                and("e.action = ?", filter.action().name());
            }
            if (filter.file() != null) {
                byte[] file = bytes(filter.file().value());
                and("(e.file_id = ? or locate(?, e.files) > 0)", file);
                values.add(file);
            }
        }

        /** @param value of its first place, or null for none */
        void and(String condition, Object value) {
            conditions.append(" and ").append(condition);
            if (value != null) {
                values.add(value);
            }
        }

        PreparedStatement prepare(Connection connection, String select, String order) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(select + conditions + order);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement;
        }
    }

    private static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
