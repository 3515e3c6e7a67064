package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** Numbers of a person with nothing hidden, for a record that leaves the house. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening text writes an audit row
public class WholeNumbers {

    private static final int ALL = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    /** A number as it is written on paper. */
    public record Whole(IdentifierType type, String value) {
        @Override
        public String toString() {
            return "Whole";
        }
    }

    /** In the order in which they came to the file. */
    @Requires(Permission.DISCLOSE_RECORDS)
    public List<Whole> of(CaseFileId file) {
        CaseScope scope = access.scope();
        List<Object[]> rows = scope.bind(em.createQuery("select i.id, i.type, i.value.bytes from Identifier i where i.file = :file and " + scope.on("i.file")
            + " order by i.addedAt, i.id.value", Object[].class)).setParameter("file", file).setMaxResults(ALL).getResultList();
        List<String> texts = vault.open(scope, rows.stream().map(row -> new Closed(Identifier.cell(file, (IdentifierId) row[0], "value_p2"), new Confidential((byte[]) row[2]))).toList());
        List<Whole> numbers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            IdentifierType type = (IdentifierType) rows.get(i)[1];
            numbers.add(new Whole(type, type == IdentifierType.A_NUMBER ? new ANumber(texts.get(i)).full() : texts.get(i)));
        }
        return numbers;
    }
}
