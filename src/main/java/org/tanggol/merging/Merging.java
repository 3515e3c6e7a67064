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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.audit.ChangeFeed;
import org.tanggol.audit.ChangeType;
import org.tanggol.confidential.Vault;
import org.tanggol.people.NamesChanged;
import org.tanggol.people.People;
import org.tanggol.people.PersonId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Joins two files about one person. Everything moves or nothing: one transaction, with the organization's row locked, so
 * that no A-number, case number or second merge comes between.
 */
@ApplicationScoped
@Transactional
public class Merging {

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
    ChangeFeed changes;

    @Inject
    Event<PeopleMerged> merged;

    @Inject
    Event<NamesChanged> names;

    @Inject
    Clock clock;

    /**
     * What hangs on {@code gone} moves to {@code kept}; the id of {@code gone} leads there from now on.
     *
     * @param choices which side's word holds, field by field; what is not named is taken from the file that stays
     * @throws RuleViolation MERGE_WITH_ITSELF, NOT_FOUND, VERSION_CONFLICT when either changed since it was looked at
     */
    @Requires(Permission.MERGE_PEOPLE)
    public MergeId merge(CaseFileId kept, CaseFileId gone, Seen keptSeen, Seen goneSeen, Map<MergedField, Side> choices) {
        if (kept.equals(gone)) {
            throw new RuleViolation(Rule.MERGE_WITH_ITSELF);
        }
        access.toEdit(kept);
        access.toEdit(gone);
        people.lock(caller.organization());
        CaseScope by = access.scope();
        // who is adding something to either file has done so when this answers, and it moves along
        rows.query("select id from case_file where org_id = ?1 and id in (?2, ?3) order by id for update", by.organization(), kept.value(), gone.value()).getResultList();
        PersonState mine = states.read(by, kept);
        PersonState theirs = states.read(by, gone);
        keptSeen.require(mine);
        goneSeen.require(theirs);
        Instant now = clock.instant();
        em.flush();
        em.clear();     // what follows speaks SQL: nothing read before may be written over it
        MergeId id = MergeId.next();
        Before before = join(by, kept, gone, mine, theirs, choices, now);
        em.persist(new FileMerge(id, kept, gone, theirs.number(), vault.close(by, FileMerge.cell(kept, id), before.packed()), caller.member(), now));
        forgetOldOnes(now);
        audit.record(AuditAction.FILES_MERGED, kept, gone.value(), theirs.number());
        changes.tell(ChangeType.CASE_MERGED, gone, null);       // whoever reads the old id is told where it went on
        names.fire(new NamesChanged(caller.organization(), new PersonId(mine.person())));
        names.fire(new NamesChanged(caller.organization(), new PersonId(theirs.person())));
        merged.fire(new PeopleMerged(caller.organization(), kept, gone));
        return id;
    }

    private Before join(CaseScope by, CaseFileId kept, CaseFileId gone, PersonState mine, PersonState theirs, Map<MergedField, Side> choices, Instant now) {
        List<UUID> retyped = collisions.keepOneANumber(by, kept, gone, Choosing.side(choices, MergedField.A_NUMBER));
        List<UUID> closed = collisions.keepOneOpenStay(by, kept, gone, Choosing.side(choices, MergedField.OPEN_STAY), now);
        List<UUID> ended = collisions.keepOneAssignment(by, kept, gone);
        List<Before.Language> languages = collisions.dropKnownLanguages(by, kept, gone);
        List<Rows.Row> moved = new ArrayList<>();
        for (Belonging kind : Belonging.values()) {
            moved.addAll(rows.of(by.organization(), gone, kind));
        }
        moving.move(by, moved, gone, kept, mine.person(), now);
        Side name = Choosing.side(choices, MergedField.NAME);
        Side summary = Choosing.side(choices, MergedField.SUMMARY);
        UUID alias = collisions.addAlias(by, kept, mine.person(), Choosing.other(mine.texts().get("name_p2"), theirs.texts().get("name_p2"), name));
        UUID note = collisions.addNote(by, kept, Choosing.other(mine.summary(), theirs.summary(), summary), author(Choosing.authorOfOther(mine, theirs, summary)), now);
        PersonState joined = Choosing.joined(mine, theirs, choices, collisions.hasANumber(by, kept));
        states.writePerson(by, kept, joined, now);
        states.writeFile(by, kept, joined, null, now);
        PersonState emptied = new PersonState(theirs.person(), theirs.version(), theirs.noANumber(), Map.of(), theirs.fileVersion(), theirs.number(), theirs.status(),
            theirs.fileTimes(), null, null);
        states.writeFile(by, gone, emptied, kept, now);
        rows.execute("delete from person where org_id = ?1 and id = ?2", by.organization(), theirs.person());
        PersonState after = states.read(by, kept);
        Map<UUID, Before.Mark> marks = marks(by, kept);
        return new Before(mine, theirs, after.version(), after.fileVersion(), moved.stream().map(row -> marks.get(row.id())).toList(), of(marks, alias, note),
            of(marks, retyped), of(marks, closed), of(marks, ended), languages);
    }

    private MemberId author(UUID author) {
        return author == null ? caller.member() : new MemberId(author);
    }

    private Map<UUID, Before.Mark> marks(CaseScope by, CaseFileId file) {
        Map<UUID, Before.Mark> marks = new HashMap<>();
        for (Belonging kind : Belonging.values()) {
            rows.of(by.organization(), file, kind).forEach(row -> marks.put(row.id(), new Before.Mark(kind, row.id(), row.version(), row.above())));
        }
        return marks;
    }

    private static List<Before.Mark> of(Map<UUID, Before.Mark> marks, List<UUID> ids) {
        return ids.stream().map(marks::get).toList();
    }

    private static List<Before.Mark> of(Map<UUID, Before.Mark> marks, UUID... ids) {
        return java.util.Arrays.stream(ids).filter(id -> id != null).map(marks::get).toList();
    }

    /** What can no longer be undone need not be kept. */
    private void forgetOldOnes(Instant now) {
        rows.execute("update file_merge set undo_p2 = null where org_id = ?1 and undo_p2 is not null and merged_at < ?2", caller.organization(),
            Moving.utc(now.minus(UndoTime.LONGEST)));
    }
}
