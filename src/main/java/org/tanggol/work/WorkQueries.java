package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reading the work on files. Notes are left out for whoever may not read them; {@link ReadableWork} says which. */
@ApplicationScoped
@Transactional
public class WorkQueries {

    private static final int MOST = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    ReadableWork readable;

    @Inject
    Vault vault;

    /** Notes, tasks and team of one file in one statement. */
    @Requires(Permission.READ_PEOPLE)
    public WorkFolder folder(CaseFileId file) {
        CaseScope scope = access.scope();
        Set<NoteTier> tiers = readable.tiers();
        List<Tuple> rows = scope.bind(em.createQuery("""
            select 'NOTE' as what, n.id.value as id, cast(n.tier as String) as kind, cast(n.kind as String) as second, n.text.bytes as text, n.author as member,
                   n.writtenAt as at, cast(null as LocalDate) as day, cast(null as LocalDate) as lastDay, false as tied, 0L as version
              from Note n where n.file = :file and :notes = true and n.tier in :tiers and\s""" + scope.on("n.file") + """

            union all
            select 'TASK', t.id.value, '', '', t.title.bytes, t.owner, t.doneAt, t.dueOn, cast(null as LocalDate), case when t.hearing is null then false else true end, t.version
              from Task t where t.file = :file and :tasks = true and\s""" + scope.on("t.file") + """

            union all
            select 'TEAM', a.id.value, cast(a.part as String), '', cast(null as binary), a.member, cast(null as Instant), a.beganOn, a.lastDay, false, 0L
              from Assignment a where a.file = :file and a.endedOn is null and\s""" + scope.on("a.file"), Tuple.class))
            .setParameter("file", file).setParameter("notes", !tiers.isEmpty()).setParameter("tiers", tiers.isEmpty() ? Set.of(NoteTier.PARTNER) : tiers)
            .setParameter("tasks", readable.areTasks()).setMaxResults(MOST).getResultList();
        return opened(scope, file, rows);
    }

    private WorkFolder opened(CaseScope scope, CaseFileId file, List<Tuple> rows) {
        List<Closed> cells = new ArrayList<>();
        for (Tuple row : rows) {
            UUID id = row.get("id", UUID.class);
            byte[] bytes = row.get("text", byte[].class);
            Confidential text = bytes == null ? null : new Confidential(bytes);
            cells.add(new Closed(row.get("what", String.class).equals("NOTE") ? Note.cell(file, new NoteId(id)) : Task.cell(file, new TaskId(id)), text));
        }
        List<String> texts = vault.open(scope, cells);
        List<WorkFolder.NoteItem> notes = new ArrayList<>();
        List<WorkFolder.TaskItem> tasks = new ArrayList<>();
        List<WorkFolder.TeamItem> team = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Tuple row = rows.get(i);
            UUID id = row.get("id", UUID.class);
            MemberId member = row.get("member", UUID.class) == null ? null : new MemberId(row.get("member", UUID.class));
            switch (row.get("what", String.class)) {
                case "NOTE" -> notes.add(new WorkFolder.NoteItem(new NoteId(id), NoteTier.valueOf(row.get("kind", String.class)),
                    NoteKind.valueOf(row.get("second", String.class)), texts.get(i), member, row.get("at", Instant.class)));
                case "TASK" -> tasks.add(new WorkFolder.TaskItem(new TaskId(id), texts.get(i), member, row.get("day", LocalDate.class),
                    row.get("tied", Boolean.class), row.get("at", Instant.class), ((Number) row.get("version")).longValue()));
                default -> team.add(new WorkFolder.TeamItem(new AssignmentId(id), member, Part.valueOf(row.get("kind", String.class)), row.get("day", LocalDate.class),
                    row.get("lastDay", LocalDate.class)));
            }
        }
        notes.sort(Comparator.comparing(WorkFolder.NoteItem::writtenAt).reversed());
        tasks.sort(Comparator.comparing(WorkFolder.TaskItem::isDone)
            .thenComparing(WorkFolder.TaskItem::dueOn, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(task -> task.id().value()));
        team.sort(Comparator.comparing(WorkFolder.TeamItem::part).thenComparing(WorkFolder.TeamItem::since));
        return new WorkFolder(notes, tasks, team);
    }

    /** The file a note is on, for callers who know the note only. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_NOTES)
    public CaseFileId fileOf(NoteId note) {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select n.file from Note n where n.id = :id and " + scope.on("n.file"), CaseFileId.class)).setParameter("id", note)
            .setMaxResults(1).getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** Who works on a file now; opens no text. */
    @Requires(Permission.READ_PEOPLE)
    public List<WorkFolder.TeamItem> team(CaseFileId file) {
        CaseScope scope = access.scope();
        return scope.bind(em.createQuery("select a.id, a.member, a.part, a.beganOn, a.lastDay from Assignment a where a.file = :file and a.endedOn is null and "
            + scope.on("a.file") + " order by a.part, a.beganOn, a.id.value", Object[].class)).setParameter("file", file).setMaxResults(MOST).getResultList().stream()
            .map(row -> new WorkFolder.TeamItem((AssignmentId) row[0], new MemberId((UUID) row[1]), (Part) row[2], (LocalDate) row[3], (LocalDate) row[4])).toList();
    }

    /** One of the caller's open tasks. */
    public record MyTask(TaskId id, CaseFileId file, String title, LocalDate dueOn, long version) { }
}
