package org.tanggol.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Publications by code, kept once read: a source is written once and never changed. A code not seen yet is looked for again. */
@ApplicationScoped
class SourceShelf {

    @PersistenceContext
    EntityManager em;

    private volatile Map<String, SourceRow> known = Map.of();

    /** The publication, or null when there is none of that code. */
    SourceRow get(String code) {
        if (!known.containsKey(code)) {
            known = em.createQuery("""
                select new org.tanggol.reference.SourceRow(s.code, s.title, s.asOf, s.precision, s.url) from ReferenceSource s order by s.code""",
                SourceRow.class).setMaxResults(500).getResultList().stream().collect(Collectors.toMap(SourceRow::code, Function.identity()));
        }
        return known.get(code);
    }
}
