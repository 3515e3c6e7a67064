package org.tanggol.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.custody.StintKind;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonFolder;

/** Reading two records side by side, and the merges of a file that can still be undone. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening text writes an audit row
public class MergeQueries {

    private static final int MOST = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    PeopleQueries people;

    @Inject
    Clock clock;

    /** A stay that goes on. @param facility its name, or null where the place is none of the list */
    public record OpenStay(Instant since, StintKind kind, String facility) { }

    /** Two records. @param keptStay null for a person not in custody */
    public record Comparison(PersonFolder kept, PersonFolder gone, OpenStay keptStay, OpenStay goneStay) { }

    /** A merge that can be undone. */
    public record Undoable(MergeId id, String goneNumber, Instant mergedAt, MemberId mergedBy) {
        /** The last moment for it. */
        public Instant getUntil() {
            return mergedAt.plus(UndoTime.LONGEST);
        }
    }

    /** Both records, for whoever may see both. */
    @Requires(Permission.MERGE_PEOPLE)
    public Comparison compare(CaseFileId kept, CaseFileId gone) {
        PersonFolder mine = people.folder(kept);
        PersonFolder theirs = people.folder(gone);
        CaseScope scope = access.scope();
        Map<CaseFileId, OpenStay> stays = new HashMap<>();
        scope.bind(em.createQuery("""
            select s.file, s.beganAt, t.kind, g.name from Stay s left join Stint t on t.stay = s and t.to is null left join Facility g on g.id = t.facility
            where s.file in :files and s.endedAt is null and\s""" + scope.on("s.file"), Object[].class)).setParameter("files", List.of(kept, gone))
            .setMaxResults(2).getResultList().forEach(row -> stays.put((CaseFileId) row[0], new OpenStay((Instant) row[1], (StintKind) row[2], (String) row[3])));
        return new Comparison(mine, theirs, stays.get(kept), stays.get(gone));
    }

    /** Newest first. */
    @Requires(Permission.READ_HISTORY)
    public List<Undoable> undoable(CaseFileId kept) {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("""
            select m.id, m.goneNumber, m.mergedAt, m.mergedBy from FileMerge m
            where m.kept = :kept and m.undoneAt is null and m.mergedAt > :since and\s""" + scope.on("m.kept") + " order by m.mergedAt desc", Object[].class))
            .setParameter("kept", kept).setParameter("since", clock.instant().minus(UndoTime.LONGEST)).setMaxResults(MOST).getResultList().stream()
            .map(row -> new Undoable((MergeId) row[0], (String) row[1], (Instant) row[2], new MemberId((UUID) row[3]))).toList();
    }
}
