package org.tanggol.work;

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

/**
 * Every note of a case for a record that leaves the house. What is privileged is not opened, whoever asks: it is only counted among what was left out, so that
 * the record is the same whether a lawyer makes it or a caseworker.
 */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening text writes an audit row
public class NotesToDisclose {

    private static final int ALL = 100_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    /** A note. @param text null where it is privileged */
    public record Item(NoteId id, NoteTier tier, NoteKind kind, String text, MemberId author, Instant writtenAt) {

        public boolean isPrivileged() {
            return tier == NoteTier.PRIVILEGED;
        }
    }

    /** In the order in which they were written. */
    @Requires(Permission.DISCLOSE_RECORDS)
    public List<Item> of(CaseFileId file) {
        CaseScope scope = access.scope();
        List<Object[]> rows = scope.bind(em.createQuery("select n.id, n.tier, n.kind, n.text.bytes, n.author, n.writtenAt from Note n where n.file = :file and "
            + scope.on("n.file") + " order by n.writtenAt, n.id.value", Object[].class)).setParameter("file", file).setMaxResults(ALL).getResultList();
        List<Closed> cells = rows.stream().map(row -> new Closed(Note.cell(file, (NoteId) row[0]),
            row[1] == NoteTier.PRIVILEGED ? null : new Confidential((byte[]) row[3]))).toList();
        List<String> texts = vault.open(scope, cells);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = rows.get(i);
            items.add(new Item((NoteId) row[0], (NoteTier) row[1], (NoteKind) row[2], texts.get(i), new MemberId((UUID) row[4]), (Instant) row[5]));
        }
        return items;
    }
}
