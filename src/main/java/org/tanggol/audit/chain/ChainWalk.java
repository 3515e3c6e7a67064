package org.tanggol.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** Walks one chain from its first link to its last, works every hash out again and compares it with links, head and checkpoints. */
final class ChainWalk {

    private static final int AT_ONCE = 2_000;

    private final Connection connection;
    private final UUID organization;
    private final Deque<Checkpoint> ahead;
    private final int checkpoints;
    private final Checkpoint newest;
    private long seq;
    private byte[] hash = Link.beginning();
    private Checkpoint agreed;

    /** @param checkpoints of this organization, in the order of the chain */
    ChainWalk(Connection connection, UUID organization, List<Checkpoint> checkpoints) {
        this.connection = connection;
        this.organization = organization;
        this.ahead = new ArrayDeque<>(checkpoints);
        this.checkpoints = checkpoints.size();
        this.newest = checkpoints.isEmpty() ? null : checkpoints.get(checkpoints.size() - 1);
    }

    /** @param linkedUntil events of before this have their place if all is well */
    Verdict verdict(Instant linkedUntil) throws SQLException {
        Head head = head();     // first: links that are added meanwhile are no fault
        Verdict bad = walk();
        if (bad == null) {
            bad = end(head);
        }
        if (bad == null) {
            bad = unlinked(linkedUntil);
        }
        if (bad == null && seq > 0 && newest == null) {
            bad = bad(Verdict.Finding.NO_CHECKPOINT, 0, null, seq + " entries agree with each other, but no checkpoint says how many there should be");
        }
        return bad != null ? bad : Verdict.sound(organization, seq + " entries, " + checkpoints + " checkpoints"
            + (newest == null ? "" : ", the last at entry " + newest.seq() + " of " + newest.at()));
    }

    private Verdict walk() throws SQLException {
        int rows = AT_ONCE;
        while (rows == AT_ONCE) {
            rows = 0;
            try (PreparedStatement select = connection.prepareStatement("select l.seq, l.event_id, l.form, l.previous_hash, l.hash, " + Entry.columns("e") + " from audit_link l"
                + " left join audit_event e on e.org_id = l.org_id and e.id = l.event_id where l.org_id = ? and l.seq > ? order by l.seq limit " + AT_ONCE)) {
                select.setBytes(1, Bytes.of(organization));
                select.setLong(2, seq);
                try (ResultSet links = select.executeQuery()) {
                    while (links.next()) {
                        rows++;
                        Verdict bad = step(links);
                        if (bad != null) {
                            return bad;
                        }
                    }
                }
            }
        }
        return null;
    }

    private Verdict step(ResultSet row) throws SQLException {
        long next = row.getLong(1);
        UUID event = Bytes.uuid(row.getBytes(2));
        byte[] previous = row.getBytes(4);
        byte[] stored = row.getBytes(5);
        if (next != seq + 1) {
            return bad(Verdict.Finding.MISSING, seq + 1, null, "is missing; the chain goes on at " + next);
        }
        if (row.getBytes(6) == null) {
            return bad(Verdict.Finding.LINK_WITHOUT_EVENT, next, event, "the chain names it, and its row is gone");
        }
        if (row.getInt(3) != Entry.FORM) {
            return bad(Verdict.Finding.CHANGED, next, event, "is written in a form that this version does not know");
        }
        if (!Arrays.equals(previous, hash) || !Arrays.equals(stored, Link.hash(next, hash, Entry.read(row, 6)))) {
            return bad(Verdict.Finding.CHANGED, next, event, "its row or its link is not what was written");
        }
        seq = next;
        hash = stored;
        return compare(event);
    }

    private Verdict compare(UUID event) {
        while (!ahead.isEmpty() && ahead.peek().seq() <= seq) {
            Checkpoint checkpoint = ahead.poll();
            if (!checkpoint.hash().equals(Bytes.hex(hash))) {
                long from = agreed == null ? 1 : agreed.seq() + 1;
                return bad(Verdict.Finding.ROLLED_BACK, from, from == seq ? event : null, "the first that may differ: at entry " + seq + " the checkpoint of " + checkpoint.at()
                    + " has another hash; an earlier state was put back and written on, or entries " + from + " to " + seq + " were changed and linked anew");
            }
            agreed = checkpoint;
        }
        return null;
    }

    private Verdict end(Head head) {
        if (head != null && head.seq() > seq) {
            return bad(Verdict.Finding.CUT_OFF, seq + 1, null, "is missing, and all after it to entry " + Math.max(head.seq(), newest == null ? 0 : newest.seq()));
        }
        if (newest != null && newest.seq() > seq) {
            return bad(Verdict.Finding.ROLLED_BACK, seq + 1, null, "is missing, and all after it: the chain ends at entry " + seq + ", the checkpoint of " + newest.at()
                + " says " + newest.seq() + "; an earlier state was put back, or the end was cut off with its traces");
        }
        if (seq > 0 && head == null) {
            return bad(Verdict.Finding.CUT_OFF, seq, null, "is the last, and the record of the chain's end is gone");
        }
        return null;
    }

    private Verdict unlinked(Instant until) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select e.id from audit_event e left join audit_link l on l.org_id = e.org_id and l.event_id = e.id"
            + " where e.org_id = ? and l.event_id is null and e.at < ? order by e.id limit 1")) {
            select.setBytes(1, Bytes.of(organization));
            select.setObject(2, LocalDateTime.ofInstant(until, ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? bad(Verdict.Finding.EVENT_WITHOUT_LINK, 0, Bytes.uuid(rows.getBytes(1)),
                    "has no place in the chain, although the server has given places for more than six minutes since: it was put in, or its link was taken out") : null;
            }
        }
    }

    private Head head() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select seq, hash from audit_head where org_id = ?")) {
            select.setBytes(1, Bytes.of(organization));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? new Head(organization, rows.getLong(1), rows.getBytes(2)) : null;
            }
        }
    }

    private Verdict bad(Verdict.Finding finding, long place, UUID event, String words) {
        return new Verdict(organization, finding, place, event, words);
    }
}
