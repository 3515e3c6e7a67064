package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** By what right members could see a file, now or before: a seat on its team, or an emergency. Who has neither saw it by what the organization lets its staff see. */
@ApplicationScoped
@Transactional
public class WhyTheySee {

    private static final int MOST = 2_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    /**
     * One right.
     *
     * @param emergency whether it was declared in an emergency; then {@code since} and {@code until} are null
     * @param until the last day, or when the seat was given up; null while it goes on without a last day
     */
    public record Right(boolean emergency, LocalDate since, LocalDate until) { }

    /** Rights by member, the first first. @throws org.tanggol.platform.RuleViolation NOT_FOUND */
    @Requires(Permission.READ_HISTORY)
    public Map<MemberId, List<Right>> of(CaseFileId file) {
        access.toRead(file);
        CaseScope scope = access.scope();
        Map<MemberId, List<Right>> rights = new LinkedHashMap<>();
        scope.bind(em.createQuery("select false as emergency, a.member as member, a.beganOn as since, coalesce(a.endedOn, a.lastDay) as until from Assignment a where a.file = :file and "
            + scope.on("a.file") + " union all select true, e.member, cast(null as LocalDate), cast(null as LocalDate) from EmergencyAccess e where e.file = :file and " + scope.on("e.file"),
            Object[].class)).setParameter("file", file).setMaxResults(MOST).getResultList().stream()
            .forEach(row -> rights.computeIfAbsent(new MemberId((UUID) row[1]), member -> new ArrayList<>()).add(new Right((Boolean) row[0], (LocalDate) row[2], (LocalDate) row[3])));
        rights.values().forEach(ofOne -> ofOne.sort(Comparator.comparing(Right::since, Comparator.nullsLast(Comparator.naturalOrder()))));
        return rights;
    }
}
