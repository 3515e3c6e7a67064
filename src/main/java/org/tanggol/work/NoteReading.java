package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** The team's notes of many files at once, to see whether a text is there already. The scope has been decided by the caller. */
@ApplicationScoped
public class NoteReading {

    private static final int ALL = 100_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    /** Privileged notes are not read: nobody compares with them. */
    public Map<CaseFileId, Set<String>> texts(CaseScope scope, Collection<CaseFileId> files) {
        List<Object[]> rows = scope.bind(em.createQuery("select n.file, n.id, n.text.bytes from Note n where n.file in :files and n.tier = org.tanggol.work.NoteTier.TEAM and "
            + scope.on("n.file") + " order by n.id.value", Object[].class)).setParameter("files", files).setMaxResults(ALL).getResultList();
        List<Closed> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(new Closed(Note.cell((CaseFileId) row[0], (NoteId) row[1]), new Confidential((byte[]) row[2]))));
        List<String> opened = vault.open(scope, cells);
        Map<CaseFileId, Set<String>> texts = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            texts.computeIfAbsent((CaseFileId) rows.get(i)[0], file -> new HashSet<>()).add(opened.get(i));
        }
        return texts;
    }
}
