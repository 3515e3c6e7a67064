package org.tanggol.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.confidential.ReadLog;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.Ids;

/**
 * Writes what was done, in the transaction of the deed: if this row cannot be written, the deed is undone and nothing
 * opens. Openings are written once per request: one row for one file, one row with a count for a list.
 */
@ApplicationScoped
public class AuditLog implements ReadLog {

    /** Between the details of an event; it cannot occur in codes, ids, dates and counts. */
    static final String SEPARATOR = "\u001f";

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Inject
    ChangeFeed feed;

    @Inject
    Deeds deeds;

    @Inject
    Vault vault;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    OpenedFiles request;

    /**
     * Writes that so many rows are about to leave as a file. What it opens is told in rows of parts, and not as a list.
     *
     * @param query how the rows were chosen: codes, ids and dates, empty for all
     */
    public void export(AuditAction action, long count, ExportReason reason, String query) {
        record(action, null, null, count, reason, query);
        request.exporting();
    }

    /**
     * @param file the case file concerned, or null
     * @param object the object changed, or null
     * @param details what the words of the action need: codes, ids, dates, counts; never confidential text
     */
    public void record(AuditAction action, CaseFileId file, UUID object, Object... details) {
        record(action, file, object, null, details);
    }

    /**
     * With the reason that somebody gave in their own words.
     *
     * @param by leave for the case file concerned
     * @param object the object changed, or null
     */
    public void explain(AuditAction action, FileAdmission by, UUID object, String reason) {
        UUID id = Ids.next();
        em.persist(new AuditEvent(id, clock.instant(), caller.member().value(), caller.standing().client(), action, by.file(), object, null, null,
            vault.close(by, AuditEvent.reasonCell(by.file(), id), reason)));
        deeds.done(caller.organization());
        feed.done(action, by.file(), object, null);
    }

    /** @param shown ids of the files that were shown, or null */
    private void record(AuditAction action, CaseFileId file, UUID object, byte[] shown, Object... details) {
        String joined = details.length == 0 ? null
            : Arrays.stream(details).map(detail -> Objects.toString(detail, "")).collect(Collectors.joining(SEPARATOR));
        if (action.isReading() && transaction.getTransactionKey() == null) {
            insert(action, file, joined, shown);
            return;
        }
        em.persist(new AuditEvent(null, clock.instant(), caller.member().value(), caller.standing().client(), action, file, object, joined, shown, null));
        if (!action.isReading()) {
            deeds.done(caller.organization());
            feed.done(action, file, object, details.length == 0 ? null : details[0]);
        }
    }

    /** A list that is read by one statement has no transaction: its row is written and committed before anything opens. */
    private void insert(AuditAction action, CaseFileId file, String details, byte[] shown) {
        try (Connection connection = database.getConnection();
             BatchInsert insert = BatchInsert.strict(connection, "audit_event", "org_id, id, at, actor_id, client_id, action, file_id, details, files")) {
            insert.add(caller.organization().value(), Ids.next(), clock.instant(), caller.member().value(), caller.standing().client(), action, file == null ? null : file.value(), details, shown);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public void opened(Set<CaseFileId> files) {
        if (request.isExporting()) {
            record(AuditAction.PART_EXPORTED, null, null, ids(files), files.size());
            return;
        }
        Set<CaseFileId> fresh = request.fresh(files);
        if (fresh.size() == 1) {
            record(AuditAction.FILE_OPENED, fresh.iterator().next(), null);
        } else if (fresh.size() > 1) {
            record(AuditAction.LIST_OPENED, null, null, ids(fresh), fresh.size());
        }
        request.opened(fresh);
        if (!fresh.isEmpty() && transaction.getTransactionKey() != null) {
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() { }

                @Override
                public void afterCompletion(int status) {
                    if (status != Status.STATUS_COMMITTED) {
                        request.lost(fresh);    // their rows are gone: what is opened next is written anew
                    }
                }
            });
        }
    }

    /** A list is one row; whose files it showed must be known all the same when an account turns out to have been somebody else's. */
    private static byte[] ids(Set<CaseFileId> files) {
        ByteBuffer ids = ByteBuffer.allocate(16 * files.size());
        files.forEach(file -> ids.putLong(file.value().getMostSignificantBits()).putLong(file.value().getLeastSignificantBits()));
        return ids.array();
    }
}
