package org.tanggol.familytasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What families are asked to do, and their photos, of the organization at hand. */
@ApplicationScoped
class FamilyTaskShelf {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    /** @throws RuleViolation NOT_FOUND */
    FamilyTask get(FamilyTaskId id) {
        return em.createQuery("select t from FamilyTask t where t.id = :id", FamilyTask.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** @throws RuleViolation NOT_FOUND */
    FamilyPhoto photo(FamilyPhotoId id) {
        return em.createQuery("select p from FamilyPhoto p where p.id = :id", FamilyPhoto.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** Of a case, what was dropped left out; what is open and due first in front. */
    List<FamilyTask> of(CaseFileId file) {
        return em.createQuery("select t from FamilyTask t where t.file = :file and t.droppedAt is null order by case when t.doneAt is null then 0 else 1 end,"
            + " case when t.dueOn is null then 1 else 0 end, t.dueOn, t.askedAt, t.id.value", FamilyTask.class).setParameter("file", file).setMaxResults(MOST).getResultList();
    }

    long photos(FamilyTaskId task) {
        return em.createQuery("select count(p) from FamilyPhoto p where p.task = :task", Long.class).setParameter("task", task).getSingleResult();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    List<FamilyTaskRow> open(Admitted by, CaseFileId file, List<FamilyTask> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<FamilyTaskId, List<FamilyTaskRow.Photo>> photos = new HashMap<>();
        em.createQuery("select p.task, p.id, p.relative, p.sentAt from FamilyPhoto p where p.file = :file order by p.sentAt, p.id.value", Object[].class).setParameter("file", file).setMaxResults(MOST)
            .getResultList().forEach(row -> photos.computeIfAbsent((FamilyTaskId) row[0], task -> new ArrayList<>())
                .add(new FamilyTaskRow.Photo((FamilyPhotoId) row[1], (FamilyMemberId) row[2], (Instant) row[3])));
        List<Closed> cells = new ArrayList<>();
        for (FamilyTask task : found) {
            cells.add(new Closed(FamilyTask.cell(file, task.id(), "title_p2"), task.title()));
            cells.add(new Closed(FamilyTask.cell(file, task.id(), "hint_p2"), task.hint()));
        }
        List<String> texts = vault.open(by, cells);
        List<FamilyTaskRow> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            rows.add(found.get(i).row(texts.get(2 * i), texts.get(2 * i + 1), photos.getOrDefault(found.get(i).id(), List.of())));
        }
        return rows;
    }
}
