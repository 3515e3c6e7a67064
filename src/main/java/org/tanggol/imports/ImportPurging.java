package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.tanggol.access.Open;

/**
 * What an office uploaded is kept as long as it is of use: until an import can no longer be taken back, and thirty days where it never
 * went in. Of all organizations, so plain statements; ids and dates only.
 */
@ApplicationScoped
@Transactional
public class ImportPurging {

    private static final Duration KEPT = Duration.ofDays(31);
    private static final String OLD = "(select org_id, id from import_job where state not in ('CHECKING', 'COMMITTING', 'UNDOING')"
        + " and coalesce(committed_at, uploaded_at) < ?)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Rows, people, effects and files of old imports go; that there was an import, when, by whom and how many stays. */
    @Open("run by the server itself; it shows nothing and touches no record")
    public void purge() {
        Instant before = clock.instant().minus(KEPT);
        em.unwrap(Session.class).doWork(connection -> {
            for (String table : List.of("import_entry", "import_row", "import_file", "import_effect", "import_progress")) {
                ImportShelf.update(connection, "delete t from " + table + " t join " + OLD + " o on o.org_id = t.org_id and o.id = t.import_id", before);
            }
            ImportShelf.update(connection, "update import_job set state = 'DISCARDED', version = version + 1 where state in ('UPLOADED', 'CHECKED') and uploaded_at < ?", before);
        });
    }
}
