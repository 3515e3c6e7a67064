package org.tanggol.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.PlainSelect;

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

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

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
        List<Detail> details = details(scope, people.stream().map(row -> (CaseFileId) row[0]).toList());
        List<Closed> cells = names(people);
        details.forEach(detail -> cells.add(detail.cell()));
        return listed(people, details, vault.open(scope, cells));
    }

    private static Map<CaseFileId, Listed> listed(List<Object[]> people, List<Detail> details, List<String> texts) {
        Map<CaseFileId, String> numbers = new HashMap<>();
        Map<CaseFileId, List<String>> languages = new HashMap<>();
        Map<CaseFileId, List<Flag>> flags = new HashMap<>();
        for (int i = 0; i < details.size(); i++) {
            Detail detail = details.get(i);
            String text = texts.get(2 * people.size() + i);
            switch (detail.what()) {
                case "NUMBER" -> numbers.put(detail.file(), new ANumber(text).masked());
                case "FLAG" -> flags.computeIfAbsent(detail.file(), f -> new ArrayList<>()).add(new Flag(detail.kind(), detail.position() == 0, text));
                default -> languages.computeIfAbsent(detail.file(), f -> new ArrayList<>()).add(detail.kind());
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

    /** Something that hangs on a person. */
    private record Detail(String what, CaseFileId file, UUID id, String kind, long position, byte[] text) {

        static Detail of(PlainSelect.Row row) throws SQLException {
            return new Detail(row.text(), new CaseFileId(row.id()), row.id(), row.text(), row.number(), row.bytes());
        }

        Closed cell() {
            return switch (what) {
                case "NUMBER" -> new Closed(Identifier.cell(file, new IdentifierId(id), "value_p2"), confidential(text));
                case "FLAG" -> new Closed(HealthFlag.cell(file, new HealthFlagId(id), "text_p2"), confidential(text));
                default -> new Closed(null, null);
            };
        }
    }

    private List<Detail> details(CaseScope scope, List<CaseFileId> files) {
        em.flush();     // the provider does not know what a statement of ours reads
        Object[] ids = files.stream().map(CaseFileId::value).toArray();
        String among = PlainSelect.places(ids.length) + ")";
        PlainSelect select = new PlainSelect("select 'NUMBER',i.file_id,i.id,'',0,i.value_p2 from identifier i where ");
        scope.narrowFully(select, "i", "file_id");
        select.add(" and i.type='A_NUMBER' and i.file_id in (" + among, ids)
            .add(" union all select 'FLAG',h.file_id,h.id,h.kind,case when h.urgent=1 then 0 else 1 end,h.text_p2 from health_flag h where ");
        scope.narrowFully(select, "h", "file_id");
        select.add(" and h.file_id in (" + among, ids).add(" union all select 'LANGUAGE',l.file_id,l.id,l.language,l.position,null from language_need l where ");
        scope.narrow(select, "l", "file_id");
        return select.add(" and l.file_id in (" + among, ids).add(" limit ?", ids.length * 20).read(database, Detail::of).stream()
            .sorted(Comparator.comparingLong(Detail::position)).toList();
    }

    private static Confidential confidential(Object bytes) {
        return bytes == null ? null : new Confidential((byte[]) bytes);
    }
}
