package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.confidential.BlindIndex;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Ids;

/** Partners' own ids of case files on the shelf. */
@ApplicationScoped
class ExternalIds {

    private static final int MOST = 50;
    private static final int CANDIDATES = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    BlindIndex blindIndex;

    /** The file that has this id, or null: candidates by blind index, confirmed after opening. */
    CaseFileId fileWith(CaseScope scope, PartnerId id) {
        List<Object[]> rows = scope.bind(em.createQuery("select x.id, x.file, x.value.bytes from ExternalId x where x.system = :system and x.valueIndex = :index and "
            + scope.on("x.file") + " order by x.id", Object[].class))
            .setParameter("system", id.system()).setParameter("index", index(scope, id)).setMaxResults(CANDIDATES).getResultList();
        List<Closed> cells = rows.stream().map(row -> new Closed(ExternalId.cell((CaseFileId) row[1], (UUID) row[0]), new Confidential((byte[]) row[2]))).toList();
        List<String> values = vault.openForIndex(scope.organization(), cells);
        for (int i = 0; i < rows.size(); i++) {
            if (id.value().equals(values.get(i))) {
                return (CaseFileId) rows.get(i)[1];
            }
        }
        return null;
    }

    /** All ids of one file, the oldest first. */
    List<PartnerId> of(CaseScope scope, CaseFileId file) {
        List<Object[]> rows = scope.bind(em.createQuery("select x.id, x.system, x.value.bytes from ExternalId x where x.file = :file and " + scope.on("x.file")
            + " order by x.id", Object[].class)).setParameter("file", file).setMaxResults(MOST).getResultList();
        List<String> values = vault.open(scope, rows.stream().map(row -> new Closed(ExternalId.cell(file, (UUID) row[0]), new Confidential((byte[]) row[2]))).toList());
        List<PartnerId> ids = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ids.add(new PartnerId((String) rows.get(i)[1], values.get(i)));
        }
        return ids;
    }

    /** The organization's row must be locked: no two files have the same id. */
    void add(Admitted by, CaseFileId file, PartnerId id, Instant now) {
        UUID row = Ids.next();
        em.persist(new ExternalId(row, file, id.system(), vault.close(by, ExternalId.cell(file, row), id.value()), index(by, id), now));
    }

    private byte[] index(Admitted by, PartnerId id) {
        return blindIndex.of(by.organization(), BlindIndex.Of.EXTERNAL_ID, id.normalized());
    }
}
