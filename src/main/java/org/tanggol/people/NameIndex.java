package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/**
 * Finding people by name, and putting them in order. Names are ciphertext in SQL, so both run over an index in memory,
 * one for each organization, built from opened names at first use and never on disk. It shows nobody anything: its
 * answers are ids, which pass the access predicate before anything leaves.
 */
@ApplicationScoped
public class NameIndex {

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    NamesElsewhere elsewhere;

    private final Map<OrganizationId, OrganizationNames> organizations = new ConcurrentHashMap<>();
    private final Map<OrganizationId, Set<PersonId>> stale = new ConcurrentHashMap<>();

    /** Read again at the next use: the observer runs after the commit, where no new transaction can begin. */
    void namesChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) NamesChanged change) {
        stale.computeIfAbsent(change.organization(), key -> ConcurrentHashMap.newKeySet()).add(change.person());
    }

    /**
     * People whose name or alias fits, best first: by beginning of a part, by sound, by closeness; in any order of parts
     * and without accents.
     */
    public List<NameHit> search(OrganizationId organization, String text, int limit) {
        return names(organization).search(text, limit);
    }

    /** Everybody of the organization in order of names, as {@link #inOrder(OrganizationId, Collection)}. */
    public List<PersonId> inOrder(OrganizationId organization) {
        return names(organization).inOrder();
    }

    /** Where each person stands in the order of names; who has no name comes last, by description. */
    public List<PersonId> inOrder(OrganizationId organization, Collection<PersonId> people) {
        return names(organization).inOrder(people);
    }

    /**
     * Files of everybody who may have one of these names, by any part, sound or closeness; for {@link SamePersonFinding} to judge.
     * One set for each list of names, in their order.
     *
     * @param whole only those whose whole name may fit
     */
    List<Set<CaseFileId>> like(OrganizationId organization, List<List<PersonName>> asked, boolean whole) {
        OrganizationNames names = names(organization);
        List<Set<CaseFileId>> found = new ArrayList<>();
        for (List<PersonName> one : asked) {
            Set<CaseFileId> files = new HashSet<>();
            names.like(one, whole).forEach(name -> files.add(name.file()));
            found.add(files);
        }
        return found;
    }

    private OrganizationNames names(OrganizationId organization) {
        Set<CaseFileId> news = elsewhere.news(organization);        // before the index is read for the first time: nothing falls between
        OrganizationNames names = organizations.computeIfAbsent(organization, key -> {
            OrganizationNames fresh = new OrganizationNames();
            fresh.put(read(key, null).values());
            return fresh;
        });
        if (!news.isEmpty()) {
            Set<PersonId> people = stale.computeIfAbsent(organization, key -> ConcurrentHashMap.newKeySet());
            people.addAll(names.of(news));
            people.addAll(em.createQuery("select p.id from Person p where p.file in :files", PersonId.class).setParameter("files", news).getResultList());
        }
        Set<PersonId> changed = stale.get(organization);
        if (changed != null && !changed.isEmpty()) {
            Set<PersonId> now = new HashSet<>(changed);
            changed.removeAll(now);     // before reading: what changes in between is marked again and read at the next use
            try {
                Map<PersonId, IndexedName> found = read(organization, now);
                names.put(found.values());
                now.stream().filter(person -> !found.containsKey(person)).forEach(names::remove);
            } catch (RuntimeException e) {
                changed.addAll(now);
                throw e;
            }
        }
        return names;
    }

    /** All people of the organization, or these; two queries and the keys. */
    private Map<PersonId, IndexedName> read(OrganizationId organization, Set<PersonId> only) {
        Map<PersonId, IndexedName> found = new LinkedHashMap<>();
        List<Closed> cells = new ArrayList<>();
        List<PersonId> owners = new ArrayList<>();
        String restriction = only == null ? "" : " where x.%s in :only";
        var people = em.createQuery("select x.id, x.file, x.name.bytes, x.description.bytes from Person x" + restriction.formatted("id"), Object[].class);
        var aliases = em.createQuery("select x.person, x.file, x.name.bytes, x.id from Alias x" + restriction.formatted("person"), Object[].class);
        if (only != null) {
            people.setParameter("only", only);
            aliases.setParameter("only", only);
        }
        for (Object[] row : people.getResultList()) {
            PersonId person = (PersonId) row[0];
            CaseFileId file = (CaseFileId) row[1];
            found.put(person, new IndexedName(person, file));
            add(cells, owners, new Closed(Person.cell(file, person, "name_p2"), confidential(row[2])), person);
            add(cells, owners, new Closed(Person.cell(file, person, "description_p2"), confidential(row[3])), person);
        }
        for (Object[] row : aliases.getResultList()) {
            PersonId person = (PersonId) row[0];
            add(cells, owners, new Closed(Alias.cell((CaseFileId) row[1], (AliasId) row[3], "name_p2"), confidential(row[2])), person);
        }
        List<String> opened = vault.openForIndex(organization, cells);
        for (int i = 0; i < cells.size(); i++) {
            IndexedName indexed = found.get(owners.get(i));
            if (opened.get(i) == null || indexed == null) {
                continue;
            }
            if (cells.get(i).cell().column().equals("description_p2")) {
                indexed.describe(opened.get(i));
            } else {
                indexed.add(PersonName.unpack(opened.get(i)));
            }
        }
        return found;
    }

    private static void add(List<Closed> cells, List<PersonId> owners, Closed closed, PersonId owner) {
        cells.add(closed);
        owners.add(owner);
    }

    private static Confidential confidential(Object bytes) {
        return bytes == null ? null : new Confidential((byte[]) bytes);
    }
}
