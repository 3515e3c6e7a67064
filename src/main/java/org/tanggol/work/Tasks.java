package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Tasks on the shelf. */
@ApplicationScoped
public class Tasks {

    @PersistenceContext
    EntityManager em;

    /** @throws RuleViolation NOT_FOUND */
    public Task get(TaskId id) {
        return em.createQuery("select t from Task t where t.id = :id", Task.class).setParameter("id", id).setMaxResults(1).getResultList().stream()
            .findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    public void add(Task task) {
        em.persist(task);
    }

    /** Open tasks that are due so many days before this hearing. */
    public List<Task> tiedTo(UUID hearing) {
        return em.createQuery("select t from Task t where t.hearing = :hearing and t.doneAt is null order by t.dueOn, t.id", Task.class)
            .setParameter("hearing", hearing).setMaxResults(200).getResultList();
    }
}
