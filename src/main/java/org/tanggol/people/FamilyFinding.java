package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/**
 * Family members by name. Their names stand in no index: all within the scope are opened in memory, compared and forgotten,
 * which a conflict check asks for and a search box must not.
 */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening titles writes an audit row
public class FamilyFinding {

    private static final int LEAST = 20;
    private static final int LONGEST = 120;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    PersonListing listing;

    /** @param name of the family member on file */
    public record Relative(SamePersonFinding.Suspect suspect, String name) { }

    private record Found(SamePerson same, String name) { }

    /** Best first, for each of several who are asked for, in their order. */
    @Requires(Permission.READ_PEOPLE)
    public List<List<Relative>> named(List<List<PersonName>> asked, int limit) {
        CaseScope scope = access.scope();
        List<Object[]> rows = scope.bind(em.createQuery("select m.file, m.id, m.name.bytes from FamilyMember m where " + scope.on("m.file"), Object[].class)).getResultList();
        List<String> texts = vault.openForIndex(scope.organization(), rows.stream()
            .map(row -> new Closed(FamilyMember.cell((CaseFileId) row[0], (FamilyMemberId) row[1], "name_p2"), new Confidential((byte[]) row[2]))).toList());
        List<List<Found>> found = asked.stream().map(names -> best(names, rows, texts, limit)).toList();
        List<CaseFileId> files = found.stream().flatMap(List::stream).map(one -> one.same().file()).distinct().toList();
        Map<CaseFileId, PersonListing.Listed> listed = files.isEmpty() ? Map.of() : listing.of(scope, files);
        return found.stream().map(each -> each.stream().filter(one -> listed.containsKey(one.same().file()))
            .map(one -> new Relative(new SamePersonFinding.Suspect(one.same(), listed.get(one.same().file())), one.name())).toList()).toList();
    }

    private static List<Found> best(List<PersonName> names, List<Object[]> rows, List<String> texts, int limit) {
        List<Found> found = new ArrayList<>();
        Somebody asked = named(names);
        for (int i = 0; i < rows.size() && !names.isEmpty(); i++) {
            String name = texts.get(i).substring(0, Math.min(LONGEST, texts.get(i).length()));
            Likeness likeness = Likeness.of(asked, named(List.of(new PersonName(name, null, null, null))), null);
            if (likeness != null && likeness.score() >= LEAST) {
                found.add(new Found(new SamePerson((CaseFileId) rows.get(i)[0], likeness.score(), likeness.reasons()), name));
            }
        }
        found.sort(Comparator.comparingInt((Found one) -> one.same().score()).reversed());
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static Somebody named(List<PersonName> names) {
        return new Somebody(names, null, Set.of(), Set.of(), Set.of(), null);
    }
}
