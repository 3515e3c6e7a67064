package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.confidential.BlindIndex;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** Looking up many people at once, in statements whose number does not grow with theirs. Callers have asked {@code CaseAccess}. */
@ApplicationScoped
public class PeopleInBulk {

    private static final int AT_ONCE = 500;
    private static final int ALL = 1_000_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    BlindIndex blindIndex;

    /** The files that hold these A-numbers: candidates by blind index, confirmed after opening. */
    public Map<ANumber, CaseFileId> filesWith(Admitted by, Collection<ANumber> numbers) {
        Map<String, ANumber> wanted = new HashMap<>();
        numbers.forEach(number -> wanted.put(number.digits(), number));
        List<byte[]> indexes = wanted.keySet().stream().map(digits -> blindIndex.of(by.organization(), BlindIndex.Of.A_NUMBER, digits)).toList();
        Map<ANumber, CaseFileId> found = new HashMap<>();
        for (int from = 0; from < indexes.size(); from += AT_ONCE) {
            List<Object[]> candidates = em.createQuery("""
                select i.id, i.file, i.value.bytes from Identifier i
                where i.type = org.tanggol.people.IdentifierType.A_NUMBER and i.valueIndex in :indexes order by i.id""", Object[].class)
                .setParameter("indexes", indexes.subList(from, Math.min(from + AT_ONCE, indexes.size()))).setMaxResults(ALL).getResultList();
            List<Closed> cells = candidates.stream()
                .map(row -> new Closed(Identifier.cell((CaseFileId) row[1], (IdentifierId) row[0], "value_p2"), new Confidential((byte[]) row[2]))).toList();
            List<String> opened = vault.openForIndex(by.organization(), cells);
            for (int i = 0; i < opened.size(); i++) {
                ANumber number = wanted.get(opened.get(i));
                if (number != null) {
                    found.put(number, (CaseFileId) candidates.get(i)[1]);
                }
            }
        }
        return found;
    }

    /** What is on record about the people of these files; recorded as one reading of a list. */
    public Map<CaseFileId, KnownPerson> known(CaseScope scope, Collection<CaseFileId> files) {
        Map<CaseFileId, KnownPerson> known = new LinkedHashMap<>();
        List<CaseFileId> all = List.copyOf(new LinkedHashSet<>(files));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            known.putAll(read(scope, all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
        return known;
    }

    private Map<CaseFileId, KnownPerson> read(CaseScope scope, List<CaseFileId> files) {
        List<Object[]> people = scope.bind(em.createQuery("""
            select p, f.status from Person p join CaseFile f on f.id = p.file where p.file in :files and\s""" + scope.on("p.file") + " order by p.id.value", Object[].class))
            .setParameter("files", files).setMaxResults(files.size()).getResultList();
        List<Object[]> aliases = rows("select a.file, a.id, a.name.bytes from Alias a where a.file in :files order by a.id.value", files);
        List<Object[]> numbers = rows("select i.file, i.id, i.value.bytes, i.type from Identifier i where i.file in :files order by i.id.value", files);
        List<Object[]> family = rows("select m.file, m.id, m.name.bytes, m.phone.bytes from FamilyMember m where m.file in :files order by m.id.value", files);
        List<Object[]> flags = rows("select h.file, h.id, h.text.bytes from HealthFlag h where h.file in :files order by h.id.value", files);
        List<Closed> cells = new ArrayList<>();
        people.forEach(row -> ((Person) row[0]).cells().forEach((column, text) ->
            cells.add(new Closed(Person.cell(((Person) row[0]).file(), ((Person) row[0]).id(), column), text))));
        aliases.forEach(row -> cells.add(new Closed(Alias.cell((CaseFileId) row[0], (AliasId) row[1], "name_p2"), text(row[2]))));
        numbers.forEach(row -> cells.add(new Closed(Identifier.cell((CaseFileId) row[0], (IdentifierId) row[1], "value_p2"), text(row[2]))));
        family.forEach(row -> {
            cells.add(new Closed(FamilyMember.cell((CaseFileId) row[0], (FamilyMemberId) row[1], "name_p2"), text(row[2])));
            cells.add(new Closed(FamilyMember.cell((CaseFileId) row[0], (FamilyMemberId) row[1], "phone_p2"), text(row[3])));
        });
        flags.forEach(row -> cells.add(new Closed(HealthFlag.cell((CaseFileId) row[0], (HealthFlagId) row[1], "text_p2"), text(row[2]))));
        var texts = vault.open(scope, cells).iterator();

        Map<CaseFileId, String[]> ofPeople = new HashMap<>();
        people.forEach(row -> ofPeople.put(((Person) row[0]).file(),
            new String[] {texts.next(), texts.next(), texts.next(), texts.next(), texts.next(), texts.next()}));
        Map<CaseFileId, List<PersonName>> otherNames = new HashMap<>();
        aliases.forEach(row -> otherNames.computeIfAbsent((CaseFileId) row[0], x -> new ArrayList<>()).add(PersonName.unpack(texts.next())));
        Map<CaseFileId, Map<IdentifierType, Set<String>>> identifiers = new HashMap<>();
        numbers.forEach(row -> identifiers.computeIfAbsent((CaseFileId) row[0], x -> new EnumMap<>(IdentifierType.class))
            .computeIfAbsent((IdentifierType) row[3], x -> new LinkedHashSet<>()).add(texts.next()));
        Map<CaseFileId, List<KnownPerson.Kin>> kin = new HashMap<>();
        family.forEach(row -> kin.computeIfAbsent((CaseFileId) row[0], x -> new ArrayList<>()).add(new KnownPerson.Kin(texts.next(), texts.next())));
        Map<CaseFileId, Set<String>> health = new HashMap<>();
        flags.forEach(row -> health.computeIfAbsent((CaseFileId) row[0], x -> new LinkedHashSet<>()).add(texts.next()));
        Map<CaseFileId, Set<String>> languages = new HashMap<>();
        rows("select l.file, l.language from LanguageNeed l where l.file in :files order by l.id", files)
            .forEach(row -> languages.computeIfAbsent((CaseFileId) row[0], x -> new LinkedHashSet<>()).add((String) row[1]));

        Map<CaseFileId, KnownPerson> known = new LinkedHashMap<>();
        for (Object[] row : people) {
            Person person = (Person) row[0];
            CaseFileId file = person.file();
            String[] text = ofPeople.get(file);
            Map<IdentifierType, Set<String>> held = identifiers.getOrDefault(file, Map.of());
            PersonName name = text[0] == null ? new PersonName(null, null, null, null) : PersonName.unpack(text[0]);
            known.put(file, new KnownPerson(file, person.id(), person.version(), (CaseStatus) row[1], name, text[1], Birth.unpack(text[2]), text[3],
                PersonDetails.countryOfBirth(text[4]), PersonDetails.nationality(text[4]), text[5] == null ? null : new Phone(text[5]),
                held.getOrDefault(IdentifierType.A_NUMBER, Set.of()).stream().findFirst().map(ANumber::new).orElse(null),
                otherNames.getOrDefault(file, List.of()), held, languages.getOrDefault(file, Set.of()), kin.getOrDefault(file, List.of()),
                health.getOrDefault(file, Set.of())));
            em.detach(person);
        }
        return known;
    }

    private List<Object[]> rows(String query, List<CaseFileId> files) {
        return em.createQuery(query, Object[].class).setParameter("files", files).setMaxResults(ALL).getResultList();
    }

    private static Confidential text(Object bytes) {
        return bytes == null ? null : new Confidential((byte[]) bytes);
    }
}
