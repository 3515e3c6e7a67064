package org.tanggol.ledger;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The tables of one organization's books, in the transaction that runs now. Plain statements: they name the organization, and lock what they say. */
final class Books {

    /** Where no journal is before. */
    static final byte[] NO_HASH = new byte[JournalPrint.HASH_BYTES];

    static final UUID NONE = new UUID(0, 0);

    private final Connection connection;
    private final UUID organization;

    Books(Connection connection, UUID organization) {
        this.connection = connection;
        this.organization = organization;
    }

    /** The end of the journal. */
    record Head(long seq, byte[] hash) { }

    /** A journal that has a key, and what was asked for with it. */
    record Known(JournalId id, long seq, byte[] body) { }

    /** A balance of the whole account, or of one bond and party of it. */
    record Key(RestrictionId restriction, Account account, UUID bond, UUID party) {

        static Key whole(Line line) {
            return new Key(line.restriction(), line.account(), NONE, NONE);
        }

        /** Null where the account is kept as a whole. */
        static Key part(Line line) {
            return line.bond() == null && line.party() == null ? null
                : new Key(line.restriction(), line.account(), line.bond() == null ? NONE : line.bond().value(), line.party() == null ? NONE : line.party().value());
        }
    }

    Optional<Known> withKey(byte[] key) throws SQLException {
        try (PreparedStatement select = prepare("select id, seq, body_hash from journal where org_id = ? and key_hash = ?", organization, key); ResultSet rows = select.executeQuery()) {
            return rows.next() ? Optional.of(new Known(new JournalId(id(rows, 1)), rows.getLong(2), rows.getBytes(3))) : Optional.empty();
        }
    }

    /** Holds the money under one restriction. @throws RuleViolation NOT_FOUND where the fund has no such restriction */
    void lock(Pot pot) throws SQLException {
        try (PreparedStatement select = prepare("select id from fund_restriction where org_id = ? and id = ? and fund_id = ? for update", organization, pot.restriction().value(), pot.fund().value());
             ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new RuleViolation(Rule.NOT_FOUND);
            }
        }
    }

    /** Holds the end of the journal: who holds it adds to it alone. */
    Head lockHead() throws SQLException {
        try (PreparedStatement select = prepare("select seq, hash from ledger_head where org_id = ? for update", organization); ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new RuleViolation(Rule.NOT_FOUND);
            }
            return new Head(rows.getLong(1), rows.getBytes(2));
        }
    }

    void moveHead(long seq, byte[] hash) throws SQLException {
        execute("update ledger_head set seq = ?, hash = ? where org_id = ?", seq, hash, organization);
    }

    /** The last closed day, or null. */
    LocalDate closedThrough(FundId fund) throws SQLException {
        try (PreparedStatement select = prepare("select max(through_day) from closed_period where org_id = ? and fund_id = ?", organization, fund.value()); ResultSet rows = select.executeQuery()) {
            return rows.next() ? rows.getObject(1, LocalDate.class) : null;
        }
    }

    /** Balances of whole accounts, as of now; those that are not there are zero. */
    Map<Key, Long> balances(FundId fund, Collection<RestrictionId> restrictions) throws SQLException {
        Map<Key, Long> found = new HashMap<>();
        List<Object> values = new ArrayList<>(List.of(organization, fund.value()));
        restrictions.forEach(restriction -> values.add(restriction.value()));
        try (PreparedStatement select = prepare("select restriction_id, account, balance_cents from account_balance where org_id = ? and fund_id = ? and restriction_id in ("
                + places(restrictions.size()) + ")", values.toArray()); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.put(new Key(new RestrictionId(id(rows, 1)), Account.of(rows.getString(2)), NONE, NONE), rows.getLong(3));
            }
        }
        return found;
    }

    /** Under all restrictions. */
    Money balance(FundId fund, Account account) throws SQLException {
        try (PreparedStatement select = prepare("select coalesce(sum(balance_cents), 0) from account_balance where org_id = ? and fund_id = ? and account = ?", organization, fund.value(), account.code());
             ResultSet rows = select.executeQuery()) {
            rows.next();
            return new Money(rows.getLong(1));
        }
    }

    /** All that is not zero. */
    List<Ledger.BondBalance> balances(BondId bond) throws SQLException {
        List<Ledger.BondBalance> found = new ArrayList<>();
        try (PreparedStatement select = prepare("select fund_id, restriction_id, account, party_id, balance_cents from sub_ledger_balance where org_id = ? and bond_id = ? and balance_cents <> 0"
                + " order by fund_id, restriction_id, account, party_id", organization, bond.value()); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID party = id(rows, 4);
                found.add(new Ledger.BondBalance(new Pot(new FundId(id(rows, 1)), new RestrictionId(id(rows, 2))), Account.of(rows.getString(3)), party.equals(NONE) ? null : new PartyId(party),
                    new Money(rows.getLong(5))));
            }
        }
        return found;
    }

    /** Balances of bonds and parties; those that are not there are zero. */
    Map<Key, Long> parts(FundId fund, Collection<Key> keys) throws SQLException {
        Map<Key, Long> found = new HashMap<>();
        for (Key key : keys) {
            try (PreparedStatement select = prepare("select balance_cents from sub_ledger_balance where org_id = ? and fund_id = ? and restriction_id = ? and account = ? and bond_id = ? and party_id = ?",
                    organization, fund.value(), key.restriction().value(), key.account().code(), key.bond(), key.party()); ResultSet rows = select.executeQuery()) {
                found.put(key, rows.next() ? rows.getLong(1) : 0L);
            }
        }
        return found;
    }

    void add(JournalPrint.Row row, byte[] hash, byte[] text) throws SQLException {
        Posting posting = row.posting();
        try (BatchInsert insert = BatchInsert.strict(connection, "journal", "org_id, seq, id, fund_id, event, on_day, posted_at, posted_by, client_id, reverses_id, proposal_id, key_hash, body_hash,"
                + " text_hash, previous_hash, hash")) {
            insert.add(organization, row.seq(), row.id().value(), posting.fund().value(), posting.event(), row.on(), row.at(), row.by(), row.client(),
                posting.reverses() == null ? null : posting.reverses().value(), posting.proposal() == null ? null : posting.proposal().value(), row.key(), row.body(), row.text(), row.previous(), hash);
        }
        try (BatchInsert insert = BatchInsert.strict(connection, "journal_line", "org_id, journal_id, line, fund_id, restriction_id, account, bond_id, party_id, side, amount_cents")) {
            int number = 0;
            for (Line line : posting.lines()) {
                number++;
                insert.add(organization, row.id().value(), number, posting.fund().value(), line.restriction().value(), line.account().code(), line.bond() == null ? null : line.bond().value(),
                    line.party() == null ? null : line.party().value(), line.side(), line.amount().cents());
            }
        }
        try (BatchInsert insert = BatchInsert.strict(connection, "journal_text", "org_id, journal_id, text_p2")) {
            insert.add(organization, row.id().value(), text);
        }
    }

    /** What balances are from now on. Whoever writes them holds the pots. */
    void keep(FundId fund, Map<Key, Long> balances, Map<Key, Long> parts) throws SQLException {
        upsert("account_balance", "org_id, fund_id, restriction_id, account, balance_cents", "balance_cents = values(balance_cents)",
            balances.entrySet().stream().map(one -> new Object[] {organization, fund.value(), one.getKey().restriction().value(), one.getKey().account().code(), one.getValue()}).toList());
        upsert("sub_ledger_balance", "org_id, fund_id, restriction_id, account, bond_id, party_id, balance_cents", "balance_cents = values(balance_cents)",
            parts.entrySet().stream().map(one -> new Object[] {organization, fund.value(), one.getKey().restriction().value(), one.getKey().account().code(), one.getKey().bond(), one.getKey().party(),
                one.getValue()}).toList());
    }

    /** Adds what a journal moved to the figures of its month. */
    void count(FundId fund, LocalDate on, List<Line> lines) throws SQLException {
        Map<Key, long[]> moved = new HashMap<>();
        for (Line line : lines) {
            long[] sums = moved.computeIfAbsent(Key.whole(line), key -> new long[2]);
            sums[line.side().ordinal()] = Math.addExact(sums[line.side().ordinal()], line.amount().cents());
        }
        upsert("account_month", "org_id, fund_id, restriction_id, account, month, debit_cents, credit_cents",
            "debit_cents = debit_cents + values(debit_cents), credit_cents = credit_cents + values(credit_cents)",
            moved.entrySet().stream().map(one -> new Object[] {organization, fund.value(), one.getKey().restriction().value(), one.getKey().account().code(), on.withDayOfMonth(1), one.getValue()[0],
                one.getValue()[1]}).toList());
    }

    private void upsert(String table, String columns, String update, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String row = "(" + places(rows.get(0).length) + ")";
        List<Object> values = new ArrayList<>();
        rows.forEach(one -> Collections.addAll(values, one));
        execute("insert into " + table + " (" + columns + ") values " + String.join(",", Collections.nCopies(rows.size(), row)) + " on duplicate key update " + update, values.toArray());
    }

    /** A journal that is to be undone: its fund, event and day. */
    record Undone(JournalId id, long seq, FundId fund, JournalEvent event, LocalDate on, boolean reversed, List<Line> lines) { }

    /** @throws RuleViolation NOT_FOUND */
    Undone journal(JournalId journal) throws SQLException {
        try (PreparedStatement select = prepare("select j.seq, j.fund_id, j.event, j.on_day, r.id is not null from journal j left join journal r on r.org_id = j.org_id and r.reverses_id = j.id"
                + " where j.org_id = ? and j.id = ?", organization, journal.value()); ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new RuleViolation(Rule.NOT_FOUND);
            }
            return new Undone(journal, rows.getLong(1), new FundId(id(rows, 2)), JournalEvent.valueOf(rows.getString(3)), rows.getObject(4, LocalDate.class), rows.getBoolean(5), lines(journal));
        }
    }

    private List<Line> lines(JournalId journal) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement select = prepare("select restriction_id, account, bond_id, party_id, side, amount_cents from journal_line where org_id = ? and journal_id = ? order by line", organization,
                journal.value()); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID bond = id(rows, 3);
                UUID party = id(rows, 4);
                lines.add(new Line(new RestrictionId(id(rows, 1)), Account.of(rows.getString(2)), bond == null ? null : new BondId(bond), party == null ? null : new PartyId(party),
                    Side.valueOf(rows.getString(5)), new Money(rows.getLong(6))));
            }
        }
        return lines;
    }

    void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, BatchInsert.plain(values[i]));
        }
        return statement;
    }

    private static String places(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    private static UUID id(ResultSet rows, int place) throws SQLException {
        byte[] bytes = rows.getBytes(place);
        if (bytes == null) {
            return null;
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        return new UUID(id.getLong(), id.getLong());
    }
}
