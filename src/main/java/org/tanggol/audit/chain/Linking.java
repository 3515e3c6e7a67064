package org.tanggol.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.Open;
import org.tanggol.platform.Ids;

/**
 * Gives committed events their place in the chain of their organization, one server after the other. An event is written in the
 * transaction of its deed and has no place until then: whoever gave it one there would hold the end of the chain to the end of the
 * deed, and everybody who opens or changes anything in the organization would wait for everybody else.
 */
@ApplicationScoped
@Transactional
public class Linking {

    /** How many events get their place in one transaction. */
    static final int AT_ONCE = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Every organization there is. */
    @Open("a job of the server; it reads ids and sees nothing of any case")
    public List<UUID> organizations() {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            List<UUID> ids = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select id from organization order by id"); ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(Bytes.uuid(rows.getBytes(1)));
                }
            }
            return ids;
        });
    }

    /**
     * Organizations in which something was written of late, and when the newest of it was begun: all others have nothing to link that began since. One
     * statement for all, by the end of the key of each. The key is named: the optimizer of MariaDB takes another one and sorts all that was ever written.
     */
    @Open("a job of the server; it reads ids and sees nothing of any case")
    public Map<UUID, Instant> lively(Duration back) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            Map<UUID, Instant> newest = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select x.id, x.newest from (select o.id, (select e.id from audit_event e force index (primary)"
                + " where e.org_id = o.id order by e.id desc limit 1) newest from organization o) x where x.newest > ?")) {
                select.setBytes(1, Bytes.of(Ids.earliest(clock.instant().minus(back))));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        newest.put(Bytes.uuid(rows.getBytes(1)), begun(Bytes.uuid(rows.getBytes(2))));
                    }
                }
            }
            return newest;
        });
    }

    /** Ids begin with the time they were made. */
    private static Instant begun(UUID event) {
        return Instant.ofEpochMilli(event.getMostSignificantBits() >>> 16);
    }

    /**
     * Lengthens the chain of one organization by what has been committed.
     *
     * @param back how far before the newest event in the chain an event may have begun that is committed only now
     * @param after where the step before of the same look ended, or null: what lies before has been looked at and is looked at again next time
     */
    @Open("a job of the server; it hashes rows and shows them to nobody")
    public Step link(UUID organization, Duration back, UUID after) {
        return em.unwrap(Session.class).doReturningWork(connection -> link(connection, Bytes.of(organization), back, after));
    }

    /** How many events got their place, and the last of them. */
    public record Step(int linked, UUID last) {

        boolean isMore() {
            return linked >= AT_ONCE;
        }
    }

    /** Where the chain ends now; null before its first link. */
    @Open("a job of the server; it reads a number and a hash")
    public Head head(UUID organization) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select seq, hash from audit_head where org_id = ?")) {
                select.setBytes(1, Bytes.of(organization));
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() && rows.getLong(1) > 0 ? new Head(organization, rows.getLong(1), rows.getBytes(2)) : null;
                }
            }
        });
    }

    private record Place(long seq, byte[] hash, UUID newest) { }

    private Step link(Connection connection, byte[] organization, Duration back, UUID after) throws SQLException {
        if (after == null && unlinked(connection, organization, from(place(connection, organization, ""), back), 1).isEmpty()) {
            return new Step(0, null);       // most looks find nothing, and lock nothing
        }
        Place place = hold(connection, organization);
        List<Entry> fresh = unlinked(connection, organization, after == null ? from(place, back) : after, AT_ONCE);
        List<Link> links = new ArrayList<>(fresh.size());
        long seq = place.seq();
        byte[] hash = place.hash();
        UUID newest = place.newest();
        for (Entry entry : fresh) {
            Link link = Link.after(seq, hash, entry);
            links.add(link);
            seq = link.seq();
            hash = link.hash();
            newest = Arrays.compareUnsigned(Bytes.of(entry.id()), Bytes.of(newest)) > 0 ? entry.id() : newest;
        }
        insert(connection, organization, links);
        move(connection, organization, new Place(seq, hash, newest));
        return new Step(links.size(), links.isEmpty() ? null : links.get(links.size() - 1).event());
    }

    /** The end of the chain, for this transaction alone. */
    private static Place hold(Connection connection, byte[] organization) throws SQLException {
        Place place = place(connection, organization, " for update");
        if (place == null) {
            // not ignore: of two who find it there both would hold the row to read it, and neither get it to write
            try (PreparedStatement insert = connection.prepareStatement("insert into audit_head (org_id, seq, hash, newest_id) values (?, 0, ?, ?)"
                    + " on duplicate key update seq = seq")) {
                insert.setBytes(1, organization);
                insert.setBytes(2, Link.beginning());
                insert.setBytes(3, new byte[16]);
                insert.executeUpdate();
            }
            place = place(connection, organization, " for update");
        }
        return place;
    }

    private static Place place(Connection connection, byte[] organization, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select seq, hash, newest_id from audit_head where org_id = ?" + lock)) {
            select.setBytes(1, organization);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? new Place(rows.getLong(1), rows.getBytes(2), Bytes.uuid(rows.getBytes(3))) : null;
            }
        }
    }

    /** Ids begin with the time they were made, so only the end of the table is looked at. */
    private static List<Entry> unlinked(Connection connection, byte[] organization, UUID from, int most) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select " + Entry.columns("e") + " from audit_event e"
            + " left join audit_link l on l.org_id = e.org_id and l.event_id = e.id where e.org_id = ? and e.id > ? and l.event_id is null order by e.id limit ?")) {
            select.setBytes(1, organization);
            select.setBytes(2, Bytes.of(from));
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(Entry.read(rows, 1));
                }
            }
        }
        return entries;
    }

    private UUID from(Place place, Duration back) {
        if (place == null || place.seq() == 0) {
            return new UUID(0, 0);
        }
        Instant newest = begun(place.newest());
        Instant now = clock.instant();
        Instant from = (newest.isAfter(now) ? now : newest).minus(back);     // a clock that ran ahead must hide nothing that comes after
        return from.isBefore(Instant.EPOCH) ? new UUID(0, 0) : Ids.earliest(from);
    }

    private static void insert(Connection connection, byte[] organization, List<Link> links) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_link (org_id, seq, event_id, form, previous_hash, hash) values (?, ?, ?, ?, ?, ?)")) {
            for (Link link : links) {
                insert.setBytes(1, organization);
                insert.setLong(2, link.seq());
                insert.setBytes(3, Bytes.of(link.event()));
                insert.setInt(4, link.form());
                insert.setBytes(5, link.previous());
                insert.setBytes(6, link.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void move(Connection connection, byte[] organization, Place end) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update audit_head set seq = ?, hash = ?, newest_id = ? where org_id = ?")) {
            update.setLong(1, end.seq());
            update.setBytes(2, end.hash());
            update.setBytes(3, Bytes.of(end.newest()));
            update.setBytes(4, organization);
            update.executeUpdate();
        }
    }
}
