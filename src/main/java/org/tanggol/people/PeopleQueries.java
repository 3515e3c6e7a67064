package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** Reading people: one person with all that hangs on it, or many by name or number. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening text writes an audit row
public class PeopleQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    NameIndex index;

    @Inject
    People people;

    /** Two queries, whatever hangs on the person. Refuses with NOT_FOUND, or leads to the file it was joined with. */
    @Requires(Permission.READ_PEOPLE)
    public PersonFolder folder(CaseFileId file) {
        CaseScope scope = access.scope();
        Object[] row = scope.bind(em.createQuery("""
            select p, f, f.summary.bytes, f.summaryBy, f.summaryAt, f.openedAt,
                   (select count(h) from LegalHold h where h.file = p.file and h.liftedAt is null) from Person p join CaseFile f on f.id = p.file
            where p.file = :file and\s""" + scope.on("p.file"), Object[].class)).setParameter("file", file).setMaxResults(1)
            .getResultList().stream().findFirst().orElseThrow(() -> access.absent(file));
        access.met(scope, file);
        return new FolderOpening(vault, scope, (Person) row[0], (CaseFile) row[1], caller.standing().isGuest() ? null : confidential(row[2]),      // the summary is written for the team
            row[3] == null ? null : new MemberId((UUID) row[3]), (Instant) row[4], (Instant) row[5], (Long) row[6] > 0 && !caller.standing().isGuest()).open(attachments(file));
    }

    /** Aliases, numbers, languages, flags and family in one statement. */
    private List<Tuple> attachments(CaseFileId file) {
        return em.createQuery("""
            select 'ALIAS' as what, a.id.value as id, cast(a.kind as String) as kind, a.name.bytes as a, a.name.bytes as b, a.name.bytes as c,
                   a.name.bytes as d, a.name.bytes as e, '' as language, '' as relay, 0 as position
              from Alias a where a.file = :file
            union all
            select 'IDENTIFIER', i.id.value, cast(i.type as String), i.value.bytes, i.value.bytes, i.value.bytes, i.value.bytes, i.value.bytes, '', '', 0
              from Identifier i where i.file = :file
            union all
            select 'FLAG', h.id.value, cast(h.kind as String), h.text.bytes, h.text.bytes, h.text.bytes, h.text.bytes, h.text.bytes, '', '',
                   case when h.urgent = true then 0 else 1 end
              from HealthFlag h where h.file = :file
            union all
            select 'FAMILY', m.id.value, '', m.name.bytes, m.relation.bytes, m.phone.bytes, m.address.bytes, m.note.bytes, cast(m.language as String), '',
                   case when m.barred = true then 1 else 0 end
              from FamilyMember m where m.file = :file
            union all
            select 'LANGUAGE', l.id, case when l.interpreter = true then 'INTERPRETER' else '' end, cast(null as binary), cast(null as binary),
                   cast(null as binary), cast(null as binary), cast(null as binary), cast(l.language as String), cast(l.relay as String), l.position
              from LanguageNeed l where l.file = :file""", Tuple.class)
            .setParameter("file", file).setMaxResults(500).getResultList();
    }

    /** People whose name or alias fits, best first. */
    @Requires(Permission.READ_PEOPLE)
    public List<PersonHit> named(String text, int limit) {
        CaseScope scope = access.summaries();
        Map<CaseFileId, NameHit> hits = new LinkedHashMap<>();
        index.search(scope.organization(), text, limit * 2).forEach(hit -> hits.putIfAbsent(hit.file(), hit));
        if (ANumber.looksLikeOne(text)) {
            CaseFileId exact = people.fileWith(scope, ANumber.of(text));
            if (exact != null) {
                hits.put(exact, new NameHit(null, exact, 2, NameHit.Reason.EXACT));
            }
        }
        return hits.isEmpty() ? List.of() : open(scope, hits, limit);
    }

    private List<PersonHit> open(CaseScope scope, Map<CaseFileId, NameHit> hits, int limit) {
        List<Object[]> rows = scope.bind(em.createQuery("""
            select p.file, p.id, p.name.bytes, p.description.bytes, f.number, f.status from Person p join CaseFile f on f.id = p.file
            where p.file in :files and\s""" + scope.on("p.file") + " order by p.id", Object[].class))
            .setParameter("files", hits.keySet()).setMaxResults(hits.size()).getResultList();
        List<Closed> cells = new ArrayList<>();
        for (Object[] row : rows) {
            cells.add(new Closed(Person.cell((CaseFileId) row[0], (PersonId) row[1], "name_p2"), confidential(row[2])));
            cells.add(new Closed(Person.cell((CaseFileId) row[0], (PersonId) row[1], "description_p2"), confidential(row[3])));
        }
        List<String> opened = vault.open(scope, cells);
        Map<CaseFileId, PersonHit> found = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = rows.get(i);
            CaseFileId file = (CaseFileId) row[0];
            PersonName name = PersonName.unpack(opened.get(2 * i));
            String title = name == null || name.isEmpty() ? opened.get(2 * i + 1) : name.full();
            found.put(file, new PersonHit(file, (PersonId) row[1], title, (String) row[4], (CaseStatus) row[5], hits.get(file).how()));
        }
        return hits.values().stream().sorted((a, b) -> Double.compare(b.score(), a.score())).map(hit -> found.get(hit.file()))
            .filter(hit -> hit != null).limit(limit).toList();
    }

    private static Confidential confidential(Object bytes) {
        return bytes == null ? null : new Confidential((byte[]) bytes);
    }
}
