package org.tanggol.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Open;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.audit.Unattended;
import org.tanggol.confidential.Vault;
import org.tanggol.members.Proof;
import org.tanggol.people.NamesChanged;
import org.tanggol.people.PersonId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Purges one case: at once, because somebody decides so, or because its time is over. A hold always wins. */
@ApplicationScoped
@Transactional
public class CasePurging {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    CaseAccess access;

    @Inject
    Proof proof;

    @Inject
    AuditLog audit;

    @Inject
    Vault vault;

    @Inject
    Event<NamesChanged> names;

    @Inject
    Clock clock;

    /**
     * Purges a case of the caller's organization: its data key is destroyed, and everything of it goes. Nobody can take that back.
     *
     * @param number of the case; who purges need not be allowed to open it
     * @throws RuleViolation PROVE_AGAIN, CASE_NUMBER_UNKNOWN, FIELD_MISSING, HELD_BY_LAW
     */
    @Requires(Permission.PURGE_RECORDS)
    public void purge(String number, PurgeReason reason) {
        CaseFileId file = access.numbered(Checks.requiredText(number, "purgeNumber", 40), "purgeNumber");
        Checks.required(reason, "purgeReason");
        proof.requireFresh();
        em.flush();
        Instant now = clock.instant();
        CaseErasure.Taken taken = run(connection -> {
            CaseErasure.Taken found = CaseErasure.read(connection, caller.organization().value(), file.value());
            if (found == null) {
                throw new RuleViolation(Rule.CASE_NUMBER_UNKNOWN, "purgeNumber");
            }
            if (CaseErasure.isHeld(connection, caller.organization().value(), file.value())) {
                throw new RuleViolation(Rule.HELD_BY_LAW, "purgeNumber");
            }
            forget(connection, caller.organization().value(), file.value());
            CaseErasure.erase(connection, caller.organization().value(), file.value(), now);
            return found;
        });
        audit.record(AuditAction.CASE_PURGED, file, null, taken.number(), reason);
        em.flush();
        carve(new Tombstone(caller.organization().value(), file.value(), now));
    }

    /**
     * Purges a case whose time is over, if it still is and nobody holds it.
     *
     * @param closedBefore the case must have been closed before this moment
     * @return whether it was purged
     */
    @Open("a job of the server; it shows nothing")
    public boolean purgeIfDue(UUID organization, UUID file, Instant closedBefore) {
        Instant now = clock.instant();
        return run(connection -> {
            CaseErasure.Taken taken = CaseErasure.read(connection, organization, file);
            if (taken == null || !taken.closed() || taken.closedAt() == null || !taken.closedAt().isBefore(closedBefore) || CaseErasure.isHeld(connection, organization, file)) {
                return false;
            }
            forget(connection, organization, file);
            CaseErasure.erase(connection, organization, file, now);
            Unattended.record(connection, organization, AuditAction.CASE_PURGED, file, now, taken.number(), PurgeReason.TIME_IS_OVER);
            carve(new Tombstone(organization, file, now));
            return true;
        });
    }

    /** Last before the commit: what the file says is purged must be. */
    private static void carve(Tombstone tombstone) {
        try {
            TombstoneFile.ofServer().add(List.of(tombstone));
        } catch (IOException e) {
            throw new UncheckedIOException("No tombstone could be written; nothing is purged", e);
        }
    }

    /** Names and keys in memory go when this is committed. */
    private void forget(Connection connection, UUID organization, UUID file) throws SQLException {
        try (PreparedStatement select = CaseErasure.statement(connection, "select id from person where org_id = ? and file_id = ?", organization, file); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                names.fire(new NamesChanged(new OrganizationId(organization), new PersonId(CaseErasure.uuid(rows.getBytes(1)))));
            }
        }
        vault.forget(new CaseFileId(file));
    }

    private <T> T run(org.hibernate.jdbc.ReturningWork<T> work) {
        return em.unwrap(Session.class).doReturningWork(work);
    }
}
