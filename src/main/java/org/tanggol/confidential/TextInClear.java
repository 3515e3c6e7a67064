package org.tanggol.confidential;

import com.google.crypto.tink.Aead;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;

/**
 * Text that an earlier version kept in clear and a migration has put aside, because SQL cannot close it. It is closed at the start, part by part, and
 * each part is whole: after a kill the next start goes on.
 */
@ApplicationScoped
public class TextInClear {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    Keys keys;

    @Inject
    OrganizationVault vault;

    @Inject
    StaffVault staff;

    private record Waiting(String kind, UUID organization, UUID id, UUID file, String one, String two, String three) { }

    /** Closes some of it, in the caller's transaction. @return whether there was any */
    public boolean closeSome() {
        List<Waiting> some = em.unwrap(Session.class).doReturningWork(TextInClear::read);
        Map<UUID, List<Waiting>> houses = some.stream().collect(Collectors.groupingBy(Waiting::organization));
        em.unwrap(Session.class).doWork(connection -> {
            for (Map.Entry<UUID, List<Waiting>> house : houses.entrySet()) {
                close(connection, new OrganizationId(house.getKey()), house.getValue());
            }
        });
        return !some.isEmpty();
    }

    /** Makes the table anew when all is closed, once: rows that were deleted may lie in its file for long. Outside any transaction: it ends one. */
    public void wipe() {
        try (Connection connection = database.getConnection(); PreparedStatement any = connection.prepareStatement("select kind from text_in_clear limit 1");
             ResultSet rows = any.executeQuery(); PreparedStatement truncate = connection.prepareStatement("truncate table text_in_clear")) {
            if (rows.next()) {
                truncate.execute();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static List<Waiting> read(Connection connection) throws SQLException {
        List<Waiting> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select t.kind, t.org_id, t.id, h.file_id, t.text_one, t.text_two, t.text_three from text_in_clear t
                left join hearing h on t.kind = 'HEARING' and h.org_id = t.org_id and h.id = t.id where t.kind <> 'MARK' order by t.kind, t.org_id, t.id limit ?""")) {
            select.setInt(1, AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] file = rows.getBytes(4);
                    found.add(new Waiting(rows.getString(1), Cell.uuid(rows.getBytes(2)), Cell.uuid(rows.getBytes(3)), file == null ? null : Cell.uuid(file), rows.getString(5),
                        rows.getString(6), rows.getString(7)));
                }
            }
        }
        return found;
    }

    private void close(Connection connection, OrganizationId house, List<Waiting> some) throws SQLException {
        Map<CaseFileId, Aead> aeads = keys.cases(house, some.stream().filter(one -> one.file() != null).map(one -> new CaseFileId(one.file())).collect(Collectors.toSet()));
        try (PreparedStatement hearing = connection.prepareStatement("update hearing set judge_room_p2 = ? where org_id = ? and id = ? and judge_room_p2 is null");
             PreparedStatement view = connection.prepareStatement("update saved_view set name_p2 = ? where org_id = ? and id = ? and name_p2 is null");
             PreparedStatement gone = connection.prepareStatement("delete from text_in_clear where org_id = ? and id = ? and kind = ?")) {
            for (Waiting one : some) {
                switch (one.kind()) {
                    case "SAVED_VIEW" -> add(view, vault.of(house).close("saved_view", "name_p2", one.id(), one.one()), one);
                    case "REVIEW" -> update(connection, "review_item", "note_p2", one);
                    case "WORKBOOK" -> update(connection, "workbook_import", "file_name_p2", one);
                    default -> {
                        if (one.file() != null && aeads.containsKey(new CaseFileId(one.file()))) {
                            add(hearing, hearing(aeads.get(new CaseFileId(one.file())), one), one);
                        }
                    }
                }
                gone.setBytes(1, Cell.bytes(one.organization()));
                gone.setBytes(2, Cell.bytes(one.id()));
                gone.setString(3, one.kind());
                gone.addBatch();
            }
            hearing.executeBatch();
            view.executeBatch();
            gone.executeBatch();
        }
    }

    /** Judge and room as {@code TypedWords} of the docket writes them; what stood in place of a language's code is kept behind the room. */
    private static Confidential hearing(Aead aead, Waiting one) {
        String room = Stream.of(one.two(), one.three()).filter(text -> text != null && !text.isEmpty()).collect(Collectors.joining(" · "));
        String text = (one.one() == null ? "" : one.one()) + "\u001f" + room;
        Cell cell = new Cell(new CaseFileId(one.file()), "hearing", "judge_room_p2", one.id());
        try {
            return Confidential.of(1, aead.encrypt(text.getBytes(StandardCharsets.UTF_8), cell.associatedData(one.organization())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Text could not be closed", e);
        }
    }

    /** Of no organization: closed with the installation's key. */
    private void update(Connection connection, String table, String column, Waiting one) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update " + table + " set " + column + " = ? where id = ? and " + column + " is null")) {
            update.setBytes(1, staff.close(table, column, one.id(), one.two()).bytes());
            update.setBytes(2, Cell.bytes(one.id()));
            update.executeUpdate();
        }
    }

    private static void add(PreparedStatement update, Confidential closed, Waiting one) throws SQLException {
        update.setBytes(1, closed.bytes());
        update.setBytes(2, Cell.bytes(one.organization()));
        update.setBytes(3, Cell.bytes(one.id()));
        update.addBatch();
    }
}
