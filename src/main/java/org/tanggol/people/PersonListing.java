package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/**
 * What lists show of people: two statements for any number of them, one where the caller's own statement reads
 * {@link #COLUMNS}. The scope has been decided by the caller; numbers and flags are read where it covers a file fully.
 */
@ApplicationScoped
public class PersonListing {

    /** Of a person {@code p} and its case file {@code f}: the first columns of a statement whose rows {@link #complete} takes. */
    public static final String COLUMNS = "p.file, p.id, p.name.bytes, p.description.bytes, f.number, f.updatedAt";

    private static final String FROM = " from Person p join CaseFile f on f.id = p.file where p.file in :files and ";

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    /** A warning in short. */
    public record Flag(String kind, boolean urgent, String text) { }

    /** @param aNumber with all but three digits hidden, or null */
    public record Listed(PersonId person, String number, String title, String aNumber, List<String> languages, List<Flag> flags, Instant updatedAt) { }

    /** By file. */
    public Map<CaseFileId, Listed> of(CaseScope scope, List<CaseFileId> files) {
        return complete(scope, read(scope, files));
    }

    /** Names alone, or what people are called until a name is known; nothing else is opened. By file, in one statement. */
    public Map<CaseFileId, String> titles(CaseScope scope, Collection<CaseFileId> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        List<Object[]> people = read(scope, files);
        List<String> texts = vault.open(scope, names(people));
        Map<CaseFileId, String> titles = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            titles.put((CaseFileId) people.get(i)[0], title(texts, i));
        }
        return titles;
    }

    private List<Object[]> read(CaseScope scope, Collection<CaseFileId> files) {
        return scope.bind(em.createQuery("select " + COLUMNS + FROM + scope.on("p.file") + " order by p.id.value", Object[].class))
            .setParameter("files", files).setMaxResults(files.size()).getResultList();
    }

    private static List<Closed> names(List<Object[]> people) {
        List<Closed> cells = new ArrayList<>();
        for (Object[] p : people) {
            cells.add(new Closed(Person.cell((CaseFileId) p[0], (PersonId) p[1], "name_p2"), confidential(p[2])));
            cells.add(new Closed(Person.cell((CaseFileId) p[0], (PersonId) p[1], "description_p2"), confidential(p[3])));
        }
        return cells;
    }

    private static String title(List<String> texts, int person) {
        PersonName name = PersonName.unpack(texts.get(2 * person));
        return name == null || name.isEmpty() ? texts.get(2 * person + 1) : name.full();
    }

    /**
     * Adds to people another statement has read under the scope what hangs on them; one statement.
     *
     * @param people rows that begin with {@link #COLUMNS}
     */
    public Map<CaseFileId, Listed> complete(CaseScope scope, List<Object[]> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        List<Tuple> details = details(scope, people.stream().map(row -> (CaseFileId) row[0]).toList());
        List<Closed> cells = names(people);
        for (Tuple detail : details) {
            CaseFileId file = new CaseFileId(detail.get("file", UUID.class));
            UUID id = detail.get("id", UUID.class);
            cells.add(switch (detail.get("what", String.class)) {
                case "NUMBER" -> new Closed(Identifier.cell(file, new IdentifierId(id), "value_p2"), confidential(detail.get("text")));
                case "FLAG" -> new Closed(HealthFlag.cell(file, new HealthFlagId(id), "text_p2"), confidential(detail.get("text")));
                default -> new Closed(null, null);
            });
        }
        return listed(people, details, vault.open(scope, cells));
    }

    private static Map<CaseFileId, Listed> listed(List<Object[]> people, List<Tuple> details, List<String> texts) {
        Map<CaseFileId, String> numbers = new HashMap<>();
        Map<CaseFileId, List<String>> languages = new HashMap<>();
        Map<CaseFileId, List<Flag>> flags = new HashMap<>();
        for (int i = 0; i < details.size(); i++) {
            Tuple detail = details.get(i);
            CaseFileId file = new CaseFileId(detail.get("file", UUID.class));
            String text = texts.get(2 * people.size() + i);
            switch (detail.get("what", String.class)) {
                case "NUMBER" -> numbers.put(file, new ANumber(text).masked());
                case "FLAG" -> flags.computeIfAbsent(file, f -> new ArrayList<>())
                    .add(new Flag(detail.get("kind", String.class), ((Number) detail.get("position")).intValue() == 0, text));
                default -> languages.computeIfAbsent(file, f -> new ArrayList<>()).add(detail.get("kind", String.class));
            }
        }
        Map<CaseFileId, Listed> found = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            Object[] p = people.get(i);
            CaseFileId file = (CaseFileId) p[0];
            found.put(file, new Listed((PersonId) p[1], (String) p[4], title(texts, i), numbers.get(file),
                languages.getOrDefault(file, List.of()), flags.getOrDefault(file, List.of()), (Instant) p[5]));
        }
        return found;
    }

    private List<Tuple> details(CaseScope scope, List<CaseFileId> files) {
        return scope.bind(em.createQuery("""
            select 'NUMBER' as what, i.file.value as file, i.id.value as id, '' as kind, 0 as position, i.value.bytes as text
              from Identifier i where i.file in :files and i.type = org.tanggol.people.IdentifierType.A_NUMBER and\s""" + scope.onFull("i.file") + """

            union all
            select 'FLAG', h.file.value, h.id.value, cast(h.kind as String), case when h.urgent = true then 0 else 1 end, h.text.bytes
              from HealthFlag h where h.file in :files and\s""" + scope.onFull("h.file") + """

            union all
            select 'LANGUAGE', l.file.value, l.id, cast(l.language as String), l.position, cast(null as binary)
              from LanguageNeed l where l.file in :files and\s""" + scope.on("l.file"), Tuple.class))
            .setParameter("files", files).setMaxResults(files.size() * 20).getResultStream()
            .sorted(Comparator.comparingInt(detail -> ((Number) detail.get("position")).intValue())).toList();
    }

    private static Confidential confidential(Object bytes) {
        return bytes == null ? null : new Confidential((byte[]) bytes);
    }
}
