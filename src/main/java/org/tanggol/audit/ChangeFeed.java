package org.tanggol.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.platform.Ids;

/** Writes what programs will be told of, in the transaction of the deed. */
@ApplicationScoped
public class ChangeFeed {

    private static final int ROWS_IN_A_STATEMENT = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What {@link AuditLog} has just written down, if programs are to know of it. */
    void done(AuditAction action, CaseFileId file, UUID object, Object detail) {
        if (file != null) {
            ChangeType.of(action, detail).ifPresent(type -> tell(type, file, object));
        }
    }

    /**
     * Tells of one change.
     *
     * @param object the thing changed; of no account for a case, which is told of with the id of its file
     */
    public void tell(ChangeType type, CaseFileId file, UUID object) {
        em.persist(new ChangeEvent(type, file, type.object() == ChangeObject.CASE || object == null ? file.value() : object, clock.instant()));
    }

    /** Tells of the same change of many cases, for deeds that write thousands at once: five hundred rows in a statement, nothing kept in memory. */
    public void tell(ChangeType type, List<CaseFileId> files) {
        if (type.object() != ChangeObject.CASE) {
            throw new IllegalArgumentException("Only cases are told of by their files alone");
        }
        for (int from = 0; from < files.size(); from += ROWS_IN_A_STATEMENT) {
            insert(type, files.subList(from, Math.min(files.size(), from + ROWS_IN_A_STATEMENT)));
        }
    }

    /**
     * Files of the organization that something was done about since then. A row has the time of the deed and is seen when its
     * transaction ends: ask from a little earlier.
     */
    public Set<CaseFileId> filesSince(Instant from) {
        return Set.copyOf(em.createQuery("select distinct e.file from ChangeEvent e where e.id > :from", CaseFileId.class)
            .setParameter("from", Ids.earliest(from)).getResultList());
    }

    /** Native, so it names the organization itself. */
    private void insert(ChangeType type, List<CaseFileId> files) {
        String row = "(?, ?, ?, ?, ?, ?, ?)";
        Query insert = em.createNativeQuery("insert into change_event (org_id, id, type, object, object_id, file_id, at) values "
            + String.join(", ", java.util.Collections.nCopies(files.size(), row)));
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        byte[] organization = bytes(caller.organization().value());
        int place = 1;
        for (CaseFileId file : files) {
            byte[] id = bytes(file.value());
            for (Object value : new Object[] {organization, bytes(Ids.next()), type.name(), type.object().name(), id, id, now}) {
                insert.setParameter(place++, value);
            }
        }
        insert.executeUpdate();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
