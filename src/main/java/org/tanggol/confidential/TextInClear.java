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

    /** @param file where it is of a hearing that is still there; with the file's key, wrapped by this version of the organization's */
    private record Waiting(String kind, UUID organization, UUID id, UUID file, byte[] key, int keyVersion, String one, String two, String three) { }

    /** A text that is closed now, and where it goes; ids are unique, and each of these tables has an index of them. */
    private record Shut(String table, String column, UUID id, Confidential text) { }

    /** Closes some of it, in the caller's transaction. @return whether there was any */
    public boolean closeSome() {
        List<Waiting> some = em.unwrap(Session.class).doReturningWork(TextInClear::read);
        Map<UUID, List<Waiting>> houses = some.stream().collect(Collectors.groupingBy(Waiting::organization));
        List<Shut> shut = new ArrayList<>();
        houses.forEach((house, waiting) -> shut.addAll(shut(new OrganizationId(house), waiting)));   // before any is written: keys are read by the same connection
        em.unwrap(Session.class).doWork(connection -> write(connection, some, shut));
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
                select t.kind, t.org_id, t.id, h.file_id, g.wrapped, g.key_version, t.text_one, t.text_two, t.text_three from text_in_clear t
                left join hearing h on t.kind = 'HEARING' and h.org_id = t.org_id and h.id = t.id
                left join case_key_grant g on g.org_id = t.org_id and g.case_id = h.file_id and g.tier = 'P2' and g.recipient_kind = 'ORG' and g.recipient_id = t.org_id
                where t.kind <> 'MARK' order by t.kind, t.org_id, t.id limit ?""")) {
            select.setInt(1, AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] file = rows.getBytes(4);
                    found.add(new Waiting(rows.getString(1), Cell.uuid(rows.getBytes(2)), Cell.uuid(rows.getBytes(3)), file == null ? null : Cell.uuid(file), rows.getBytes(5),
                        rows.getInt(6), rows.getString(7), rows.getString(8), rows.getString(9)));
                }
            }
        }
        return found;
    }

    private List<Shut> shut(OrganizationId house, List<Waiting> some) {
        List<Shut> shut = new ArrayList<>();
        for (Waiting one : some) {
            switch (one.kind()) {
                case "SAVED_VIEW" -> shut.add(new Shut("saved_view", "name_p2", one.id(), vault.of(house).close("saved_view", "name_p2", one.id(), one.one())));
                case "REVIEW" -> shut.add(new Shut("review_item", "note_p2", one.id(), staff.close("review_item", "note_p2", one.id(), one.two())));
                case "WORKBOOK" -> shut.add(new Shut("workbook_import", "file_name_p2", one.id(), staff.close("workbook_import", "file_name_p2", one.id(), one.two())));
                default -> {
                    if (one.file() != null) {
                        shut.add(new Shut("hearing", "judge_room_p2", one.id(), hearing(key(house, one), one)));
                    }
                }
            }
        }
        return shut;
    }

    private static void write(Connection connection, List<Waiting> some, List<Shut> shut) throws SQLException {
        for (Map.Entry<String, List<Shut>> table : shut.stream().collect(Collectors.groupingBy(Shut::table)).entrySet()) {
            String column = table.getValue().get(0).column();
            try (PreparedStatement update = connection.prepareStatement("update " + table.getKey() + " set " + column + " = ? where id = ? and " + column + " is null")) {
                for (Shut one : table.getValue()) {
                    update.setBytes(1, one.text().bytes());
                    update.setBytes(2, Cell.bytes(one.id()));
                    update.addBatch();
                }
                update.executeBatch();
            }
        }
        try (PreparedStatement gone = connection.prepareStatement("delete from text_in_clear where org_id = ? and id = ? and kind = ?")) {
            for (Waiting one : some) {
                gone.setBytes(1, Cell.bytes(one.organization()));
                gone.setBytes(2, Cell.bytes(one.id()));
                gone.setString(3, one.kind());
                gone.addBatch();
            }
            gone.executeBatch();
        }
    }

    /** Nobody is asking yet, so entities of organizations are not seen: the wrapped key comes with the text. */
    private Aead key(OrganizationId house, Waiting one) {
        if (one.key() == null) {
            throw new IllegalStateException("A hearing of a case without a data key");
        }
        return Keys.primitive(Keys.unwrap(one.key(), keys.organizationAead(house, one.keyVersion()), Cell.bytes(one.file())), Aead.class);
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
}
