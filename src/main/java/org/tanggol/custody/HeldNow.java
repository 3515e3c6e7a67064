package org.tanggol.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.people.WhereHeld;
import org.tanggol.reference.FacilityId;

/** Says for the comparison of people at which facility the open stint is. */
@ApplicationScoped
class HeldNow implements WhereHeld {

    @PersistenceContext
    EntityManager em;

    @Override
    public Map<CaseFileId, FacilityId> now(CaseScope scope, Collection<CaseFileId> files) {
        Map<CaseFileId, FacilityId> held = new HashMap<>();
        scope.bind(em.createQuery("""
            select s.file, t.facility from Stay s join Stint t on t.stay = s
            where s.file in :files and s.endedAt is null and t.to is null and t.facility is not null and\s""" + scope.on("s.file"), Object[].class))
            .setParameter("files", files).getResultList().forEach(row -> held.put((CaseFileId) row[0], (FacilityId) row[1]));
        return held;
    }
}
