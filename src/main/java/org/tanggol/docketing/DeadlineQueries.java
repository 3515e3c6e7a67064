package org.tanggol.docketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.deadlines.Moment;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Reading triggers and deadlines: of one file, of a span of days, one with its history. A lawyer's reasons and the proofs are work on the case: who may not read notes, and guests, see
 * dates without them.
 */
@ApplicationScoped
@Transactional
public class DeadlineQueries {

    private static final int MOST = 600;
    private static final int MOST_OF_A_PAGE = 20_000;

    private static final String WITH_DATES = "select t, d, r from RecordedTrigger t left join Deadline d on d.trigger = t.id left join Reckoning r on r.deadline = d.id and r.number = d.reckonings where ";

    private static final String DUE = "select d.id, d.file, d.family, d.holds.day, d.holds.at, d.firstOn, d.contested, d.watched, d.owner, d.updatedAt, d.version from Deadline d"
        + " where d.status = org.tanggol.docketing.DeadlineStatus.OPEN and ";
    private static final String IN_TIME = " order by d.firstOn, d.id.value";

    @PersistenceContext
    EntityManager em;

    @Inject
    DeadlineShelf shelf;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    /** Of one file, in one statement. */
    @Requires(Permission.READ_DOCKET)
    public DeadlineFolder folder(CaseFileId file) {
        return ofFiles(Set.of(file)).getOrDefault(file, new DeadlineFolder(List.of(), List.of()));
    }

    /** Of each file that may be read in full. */
    @Requires(Permission.READ_DOCKET)
    public Map<CaseFileId, DeadlineFolder> ofFiles(Collection<CaseFileId> files) {
        CaseScope scope = access.scope();
        List<Object[]> rows = scope.bind(em.createQuery(WITH_DATES + "t.file in :files and " + scope.on("t.file") + " order by t.at.day, t.id.value, d.id.value",
            Object[].class)).setParameter("files", files).setMaxResults(files.size() == 1 ? MOST : MOST_OF_A_PAGE).getResultList();
        return opened(scope, rows);
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_DOCKET)
    public TriggerRow trigger(TriggerId id) {
        RecordedTrigger trigger = shelf.trigger(id);
        FileAdmission admitted = access.toRead(trigger.file());
        return TriggerRow.of(trigger, vault.open(admitted, RecordedTrigger.documentCell(trigger.file(), id), trigger.document()));
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_DOCKET)
    public DeadlineRow deadline(DeadlineId id) {
        access.toRead(shelf.deadline(id).file());
        CaseScope scope = access.scope();
        List<Object[]> rows = scope.bind(em.createQuery(WITH_DATES + "d.id = :id and " + scope.on("t.file"), Object[].class)).setParameter("id", id).setMaxResults(1).getResultList();
        return opened(scope, rows).values().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND)).deadline(id);
    }

    private Map<CaseFileId, DeadlineFolder> opened(CaseScope scope, List<Object[]> rows) {
        boolean words = isWordsReadable();
        List<Closed> cells = new ArrayList<>();
        for (Object[] row : rows) {
            RecordedTrigger trigger = (RecordedTrigger) row[0];
            cells.add(new Closed(RecordedTrigger.documentCell(trigger.file(), trigger.id()), trigger.document()));
            Deadline deadline = (Deadline) row[1];
            if (deadline != null) {
                cells.add(new Closed(Deadline.cell(trigger.file(), deadline.id(), "chosen_why_p2"), words ? deadline.chosenWhy() : null));
                cells.add(new Closed(Deadline.cell(trigger.file(), deadline.id(), "end_words_p2"), words ? deadline.endWords() : null));
            }
        }
        var texts = vault.open(scope, cells).iterator();
        Map<CaseFileId, Map<TriggerId, TriggerRow>> triggers = new LinkedHashMap<>();
        Map<CaseFileId, List<DeadlineRow>> deadlines = new LinkedHashMap<>();
        for (Object[] row : rows) {
            RecordedTrigger trigger = (RecordedTrigger) row[0];
            TriggerRow opened = TriggerRow.of(trigger, texts.next());
            triggers.computeIfAbsent(trigger.file(), file -> new LinkedHashMap<>()).put(trigger.id(), opened);
            if (row[1] != null) {
                deadlines.computeIfAbsent(trigger.file(), file -> new ArrayList<>())
                    .add(DeadlineRow.of((Deadline) row[1], opened, ((Reckoning) row[2]).counted(), texts.next(), texts.next()));
            }
        }
        Map<CaseFileId, DeadlineFolder> folders = new LinkedHashMap<>();
        triggers.forEach((file, found) -> folders.put(file, new DeadlineFolder(List.copyOf(found.values()), deadlines.getOrDefault(file, List.of()))));
        return folders;
    }

    private boolean isWordsReadable() {
        return caller.standing().permissions().contains(Permission.READ_NOTES) && !caller.standing().isGuest();
    }

    /** Every counting of a deadline and everything recorded about its date, in one statement. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_DOCKET)
    public DeadlineHistory history(DeadlineId id) {
        CaseScope scope = access.scope();
        List<Object[]> rows = scope.bind(em.createQuery("select d.file, r, a from Deadline d join Reckoning r on r.deadline = d.id left join DeadlineAmendment a on a.deadline = d.id"
            + " where d.id = :id and " + scope.on("d.file") + " order by r.number, a.recordedAt, a.id", Object[].class)).setParameter("id", id).setMaxResults(MOST).getResultList();
        if (rows.isEmpty()) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        CaseFileId file = (CaseFileId) rows.get(0)[0];
        Map<Integer, DeadlineHistory.Counting> countings = new LinkedHashMap<>();
        Map<UUID, DeadlineAmendment> amendments = new LinkedHashMap<>();
        for (Object[] row : rows) {
            Reckoning r = (Reckoning) row[1];
            countings.computeIfAbsent(r.number(), number -> new DeadlineHistory.Counting(number, r.cause(), r.madeBy(), r.madeAt(), r.counted()));
            if (row[2] != null) {
                amendments.put(((DeadlineAmendment) row[2]).id(), (DeadlineAmendment) row[2]);
            }
        }
        boolean words = isWordsReadable();
        List<DeadlineAmendment> all = List.copyOf(amendments.values());
        List<String> texts = vault.open(scope, all.stream().map(a -> new Closed(DeadlineAmendment.cell(file, a.id()), words ? a.words() : (Confidential) null)).toList());
        List<DeadlineHistory.Amended> opened = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            DeadlineAmendment a = all.get(i);
            opened.add(new DeadlineHistory.Amended(a.kind(), a.day(), texts.get(i), a.recordedBy(), a.recordedAt()));
        }
        return new DeadlineHistory(List.copyOf(countings.values()), opened);
    }

    /**
     * Open deadlines by the day to act by, over all cases that may be read in full; one statement.
     *
     * @param owner whose they are; null for everybody's
     */
    @Requires(Permission.READ_DOCKET)
    public List<DueRow> between(LocalDate from, LocalDate to, MemberId owner, int limit) {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery(DUE + "d.firstOn between :from and :to and (:everybody = true or d.owner = :owner) and " + scope.on("d.file") + IN_TIME, Object[].class))
            .setParameter("from", from).setParameter("to", to).setParameter("everybody", owner == null).setParameter("owner", owner == null ? new UUID(0, 0) : owner.value())
            .setMaxResults(limit).getResultList().stream().map(DeadlineQueries::due).toList();
    }

    /** Open deadlines by their ids, of the cases that may be read in full. */
    @Requires(Permission.READ_DOCKET)
    public Map<DeadlineId, DueRow> due(Collection<DeadlineId> ids) {
        CaseScope scope = access.scope();
        Map<DeadlineId, DueRow> found = new LinkedHashMap<>();
        scope.bind(em.createQuery(DUE + "d.id in :ids and d.firstOn is not null and " + scope.on("d.file") + IN_TIME, Object[].class)).setParameter("ids", ids).setMaxResults(ids.size()).getResultList().stream()
            .map(DeadlineQueries::due).forEach(row -> found.put(row.id(), row));
        return found;
    }

    private static DueRow due(Object[] row) {
        Moment holds = new MomentColumns((LocalDate) row[3], (String) row[4]).open();
        return new DueRow((DeadlineId) row[0], (CaseFileId) row[1], (String) row[2], holds, (LocalDate) row[5], (Boolean) row[6], (Boolean) row[7],
            row[8] == null ? null : new MemberId((UUID) row[8]), (Instant) row[9], (Long) row[10]);
    }
}
