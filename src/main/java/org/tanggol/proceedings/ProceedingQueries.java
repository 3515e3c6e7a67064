package org.tanggol.proceedings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.RuleViolation;

/** Reading matters without their hearings. */
@ApplicationScoped
@Transactional
public class ProceedingQueries {

    private static final int MOST = 200;
    private static final int MOST_OF_A_PAGE = 20_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    CaseAccess access;

    /** Of one file, the oldest first. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_DOCKET)
    public List<ProceedingRow> of(CaseFileId file) {
        access.toRead(file);
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select p from Proceeding p where p.file = :file and " + scope.on("p.file") + " order by p.openedOn, p.id.value",
            Proceeding.class)).setParameter("file", file).setMaxResults(MOST).getResultList().stream().map(ProceedingQueries::row).toList();
    }

    /** Of each file, the oldest first. Of the files that may be read. */
    @Requires(Permission.READ_DOCKET)
    public Map<CaseFileId, List<ProceedingRow>> ofFiles(Collection<CaseFileId> files) {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select p from Proceeding p where p.file in :files and " + scope.on("p.file") + " order by p.openedOn, p.id.value", Proceeding.class))
            .setParameter("files", files).setMaxResults(MOST_OF_A_PAGE).getResultList().stream().map(ProceedingQueries::row)
            .collect(Collectors.groupingBy(ProceedingRow::file, LinkedHashMap::new, Collectors.toList()));
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_DOCKET)
    public ProceedingRow one(ProceedingId id) {
        Proceeding proceeding = proceedings.get(id);
        access.toRead(proceeding.file());
        return row(proceeding);
    }

    private static ProceedingRow row(Proceeding p) {
        return new ProceedingRow(p.id(), p.file(), p.kind(), p.court(), p.chargingDocument(), p.servedOn(), p.openedOn(), p.closedOn(), p.outcome(),
            p.updatedAt(), p.version());
    }
}
