package org.tanggol.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.people.NamesChanged;
import org.tanggol.people.People;
import org.tanggol.people.PersonId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Takes a merge back, within thirty days. What somebody has changed since stays where it is, and the answer says so. */
@ApplicationScoped
@Transactional
public class MergeUndoing {

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    People people;

    @Inject
    PersonStates states;

    @Inject
    Rows rows;

    @Inject
    Moving moving;

    @Inject
    Collisions collisions;

    @Inject
    Vault vault;

    @Inject
    AuditLog audit;

    @Inject
    Event<PeopleParted> parted;

    @Inject
    Event<NamesChanged> names;

    @Inject
    Clock clock;

    /**
     * What an undo could not put back.
     *
     * @param back the file that is there again
     * @param person whether what is known of the person, or the summary, has been changed since and stays as it is
     * @param left how many rows of each kind stay, because they were changed since
     */
    public record Undone(CaseFileId back, boolean person, Map<Belonging, Integer> left) {
        public boolean isWhole() {
            return !person && left.isEmpty();
        }
    }

    /** @throws RuleViolation UNDO_TOO_LATE after thirty days, or when it has been undone */
    @Requires(Permission.MERGE_PEOPLE)
    public Undone undo(MergeId id) {
        FileMerge merge = em.createQuery("select m from FileMerge m where m.id = :id", FileMerge.class).setParameter("id", id).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        access.toEdit(merge.kept());
        people.lock(caller.organization());
        em.refresh(merge);
        CaseScope by = access.scope();
        Instant now = clock.instant();
        Before before = Before.unpack(vault.open(by, FileMerge.cell(merge.kept(), id), merge.undo(caller.member(), now)));
        CaseFileId kept = merge.kept();
        CaseFileId gone = merge.gone();
        em.flush();
        em.clear();
        Undone undone = part(by, kept, gone, before, now);
        int left = undone.left().values().stream().mapToInt(Integer::intValue).sum() + (undone.person() ? 1 : 0);
        audit.record(AuditAction.MERGE_UNDONE, kept, gone.value(), before.gone().number(), left);
        audit.record(AuditAction.MERGE_UNDONE, gone, kept.value(), before.gone().number(), left);
        names.fire(new NamesChanged(caller.organization(), new PersonId(before.kept().person())));
        names.fire(new NamesChanged(caller.organization(), new PersonId(before.gone().person())));
        parted.fire(new PeopleParted(caller.organization(), kept, gone));
        return undone;
    }

    private Undone part(CaseScope by, CaseFileId kept, CaseFileId gone, Before before, Instant now) {
        Map<UUID, Rows.Row> there = new HashMap<>();
        for (Belonging kind : Belonging.values()) {
            rows.of(by.organization(), kept, kind).forEach(row -> there.put(row.id(), row));
        }
        PersonState current = states.read(by, kept);
        List<Rows.Row> back = new ArrayList<>(Unchanged.since(before, there));
        List<UUID> ids = back.stream().map(Rows.Row::id).toList();
        Map<Belonging, Integer> left = new EnumMap<>(Belonging.class);
        before.moved().stream().filter(mark -> !ids.contains(mark.id())).forEach(mark -> left.merge(mark.of(), 1, Integer::sum));
        states.writeFile(by, gone, before.gone(), null, now);
        states.insertPerson(by, gone, before.gone(), now);
        List<Before.Mark> untouched = before.retyped().stream().filter(mark -> Unchanged.is(mark, there)).toList();
        boolean closedUntouched = before.closed().stream().allMatch(mark -> Unchanged.is(mark, there));
        moving.move(by, back, kept, gone, before.gone().person(), now);
        untouched.forEach(mark -> collisions.retype(by, ids.contains(mark.id()) ? gone : kept, mark.id(), true));
        before.closed().stream().filter(mark -> closedUntouched && mayGoOn(by, mark.id())).forEach(mark -> collisions.reopen(by, mark.id(), now));
        before.ended().stream().filter(mark -> ids.contains(mark.id())).forEach(mark -> collisions.rejoin(by, mark.id()));
        before.languages().forEach(language -> collisions.speakAgain(by, gone, before.gone().person(), language));
        before.added().stream().filter(mark -> Unchanged.is(mark, there))
            .forEach(mark -> rows.execute("delete from " + mark.of().table() + " where org_id = ?1 and id = ?2", by.organization(), mark.id()));
        boolean personChanged = current.version() != before.keptPersonVersion();
        boolean fileChanged = current.fileVersion() != before.keptFileVersion();
        if (!personChanged) {
            states.writePerson(by, kept, before.kept(), now);
        }
        if (!fileChanged) {
            states.writeFile(by, kept, before.kept(), null, now);
        }
        return new Undone(gone, personChanged || fileChanged, left);
    }

    /** Not while another stay of the same person goes on. */
    private boolean mayGoOn(CaseScope by, UUID stay) {
        Number others = (Number) rows.query("""
            select count(*) from stay o join stay s on s.org_id = o.org_id and s.person_id = o.person_id
            where o.org_id = ?1 and s.id = ?2 and o.ended_at is null""", by.organization(), stay).getSingleResult();
        return others.intValue() == 0;
    }
}
