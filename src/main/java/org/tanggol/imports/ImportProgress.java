package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.Optional;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.tanggol.access.Open;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.BatchInsert;

/** How far a running job has come, told in transactions of its own so that a page can see it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportProgress {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param done people done, of {@code total} */
    public record Far(int done, int total) {
        public int percent() {
            return total == 0 ? 0 : (int) (100L * done / total);
        }
    }

    @Open("part of a job, which has its caller's permission")
    public void tell(OrganizationId organization, ImportId id, int done, int total) {
        em.unwrap(Session.class).doWork(connection -> ImportShelf.update(connection,
            "insert into import_progress (org_id, import_id, done, total, at) values (?, ?, ?, ?, ?) on duplicate key update done = values(done), total = values(total), at = values(at)",
            organization.value(), id.value(), done, total, clock.instant()));
    }

    @Open("two numbers of an import that the caller's page has read")
    public Optional<Far> of(OrganizationId organization, ImportId id) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select done, total from import_progress where org_id = ? and import_id = ?")) {
                select.setObject(1, BatchInsert.plain(organization.value()));
                select.setObject(2, BatchInsert.plain(id.value()));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(new Far(row.getInt(1), row.getInt(2))) : Optional.empty();
                }
            }
        });
    }
}
