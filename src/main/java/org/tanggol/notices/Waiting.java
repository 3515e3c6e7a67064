package org.tanggol.notices;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;

/** Who may wait for what, of every organization: what each source of occasions asks with a statement of its own. Its first columns are organization, member and thing. */
final class Waiting {

    private static final int ORGANIZATION = 1;
    private static final int MEMBER = 2;
    private static final int THING = 3;

    private Waiting() { }

    /** Looks at a row more closely than its statement can. */
    interface Owed {
        boolean is(ResultSet row) throws SQLException;
    }

    /** @param values in the order of the statement's places */
    static Map<Receiver, List<UUID>> read(EntityManager em, String statement, Owed owed, Object... values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            Map<Receiver, List<UUID>> waiting = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        if (owed.is(rows)) {
                            Receiver receiver = new Receiver(new OrganizationId(uuid(rows.getBytes(ORGANIZATION))), new MemberId(uuid(rows.getBytes(MEMBER))));
                            waiting.computeIfAbsent(receiver, nobody -> new ArrayList<>()).add(uuid(rows.getBytes(THING)));
                        }
                    }
                }
            }
            return waiting;
        });
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
