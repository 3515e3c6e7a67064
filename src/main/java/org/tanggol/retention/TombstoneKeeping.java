package org.tanggol.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.Session;
import org.tanggol.access.Open;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.Unattended;
import org.tanggol.platform.BatchInsert;

/** Purges again, at the start, what a restored backup has brought back; and gives this server's folder the tombstones that others wrote. */
@ApplicationScoped
@Transactional(rollbackOn = IOException.class)
public class TombstoneKeeping {

    private static final int AT_ONCE = 500;
    private static final Logger LOG = Logger.getLogger(TombstoneKeeping.class.getName());

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Before anybody can ask for anything.
     *
     * @return how many cases were purged again
     * @throws IOException when the folder cannot be read or written
     */
    @Open("runs before anybody can ask for anything")
    public int apply() throws IOException {
        TombstoneFile file = TombstoneFile.ofServer();
        List<Tombstone> carved = file.read();
        int again = em.unwrap(Session.class).doReturningWork(connection -> purgeAgain(connection, carved));
        if (again > 0) {
            LOG.log(Level.WARNING, "The database had {0} cases again that were purged before; they are purged again", again);
        }
        Set<Tombstone> known = new HashSet<>();
        carved.forEach(tombstone -> known.add(new Tombstone(tombstone.organization(), tombstone.file(), Instant.EPOCH)));
        List<Tombstone> missing = em.unwrap(Session.class).doReturningWork(TombstoneKeeping::stored).stream()
            .filter(tombstone -> !known.contains(new Tombstone(tombstone.organization(), tombstone.file(), Instant.EPOCH))).toList();
        file.add(missing);
        return again;
    }

    private int purgeAgain(Connection connection, List<Tombstone> tombstones) throws SQLException {
        int purged = 0;
        for (int from = 0; from < tombstones.size(); from += AT_ONCE) {
            for (Tombstone back : back(connection, tombstones.subList(from, Math.min(from + AT_ONCE, tombstones.size())))) {
                purged += purgeAgain(connection, back) ? 1 : 0;
            }
        }
        return purged;
    }

    private static List<Tombstone> back(Connection connection, List<Tombstone> some) throws SQLException {
        Set<Object> there = new HashSet<>();
        try (PreparedStatement select = CaseErasure.statement(connection, "select id from case_file where id in (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                some.stream().map(tombstone -> (Object) tombstone.file()).toArray()); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                there.add(CaseErasure.uuid(rows.getBytes(1)));
            }
        }
        return some.stream().filter(tombstone -> there.contains(tombstone.file())).toList();
    }

    /** Not what somebody has worked on, or held, since the tombstone: then the purge it was carved for was never committed. */
    private boolean purgeAgain(Connection connection, Tombstone tombstone) throws SQLException {
        CaseErasure.Taken taken = CaseErasure.read(connection, tombstone.organization(), tombstone.file());
        if (taken == null || taken.updatedAt().isAfter(tombstone.at()) || CaseErasure.isHeldSince(connection, tombstone.organization(), tombstone.file(), tombstone.at())) {
            return false;
        }
        CaseErasure.erase(connection, tombstone.organization(), tombstone.file(), tombstone.at());
        Unattended.record(connection, tombstone.organization(), AuditAction.CASE_PURGED_AGAIN, tombstone.file(), clock.instant(), taken.number());
        return true;
    }

    private static List<Tombstone> stored(Connection connection) throws SQLException {
        List<Tombstone> stored = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select org_id, file_id, at from tombstone"); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                stored.add(new Tombstone(CaseErasure.uuid(rows.getBytes(1)), CaseErasure.uuid(rows.getBytes(2)), CaseErasure.instant(rows, 3)));
            }
        }
        return stored;
    }
}
