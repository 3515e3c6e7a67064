package org.tanggol.conflicts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** Reading the conflict checks of a file. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening text writes an audit row
public class ConflictQueries {

    private static final int MOST = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    /** @param names who was looked for, one on a line, each after its {@link PartyKind} */
    public record Check(ConflictResult result, List<Party> names, String reason, int hits, Instant checkedAt, MemberId checkedBy) { }

    /** Newest first. */
    @Requires(Permission.READ_HISTORY)
    public List<Check> of(CaseFileId file) {
        CaseScope scope = access.scope();
        List<Object[]> rows = scope.bind(em.createQuery("select c.id, c.result, c.names.bytes, c.reason.bytes, c.hits, c.checkedAt, c.checkedBy from ConflictCheck c where c.file = :file and "
            + scope.on("c.file") + " order by c.checkedAt desc, c.id.value desc", Object[].class)).setParameter("file", file).setMaxResults(MOST).getResultList();
        List<Closed> cells = new ArrayList<>();
        for (Object[] row : rows) {
            cells.add(new Closed(ConflictCheck.cell(file, (ConflictCheckId) row[0], "names_p2"), confidential(row[2])));
            cells.add(new Closed(ConflictCheck.cell(file, (ConflictCheckId) row[0], "reason_p2"), confidential(row[3])));
        }
        List<String> texts = vault.open(scope, cells);
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = rows.get(i);
            checks.add(new Check((ConflictResult) row[1], parties(texts.get(2 * i)), texts.get(2 * i + 1), (Integer) row[4], (Instant) row[5], new MemberId((UUID) row[6])));
        }
        return checks;
    }

    private static List<Party> parties(String packed) {
        return packed.lines().filter(line -> line.indexOf(' ') > 0)
            .map(line -> new Party(PartyKind.valueOf(line.substring(0, line.indexOf(' '))), line.substring(line.indexOf(' ') + 1))).toList();
    }

    private static Confidential confidential(Object bytes) {
        return bytes == null ? null : new Confidential((byte[]) bytes);
    }
}
