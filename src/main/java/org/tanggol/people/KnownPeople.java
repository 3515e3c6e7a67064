package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.confidential.BlindIndex;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.reference.FacilityId;

/**
 * What records say of people, opened in batches to be compared, and the files that share a number. It shows nobody
 * anything: what comes out of the comparison is a file within the scope, a score and reasons.
 */
@ApplicationScoped
class KnownPeople {

    private static final int BATCH = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    BlindIndex blindIndex;

    @Inject
    WhereHeld held;

    /** A number and the file it stands in. */
    record Numbered(CaseFileId file, ANumber number) { }

    /** All A-numbers within the scope, former ones too: one digit off can be told of open numbers only. No other number has a blind index. */
    List<Numbered> numbers(CaseScope scope) {
        List<Object[]> rows = scope.bind(em.createQuery("""
            select i.id, i.file, i.value.bytes from Identifier i
            where i.valueIndex is not null and\s""" + scope.on("i.file"), Object[].class)).getResultList();
        List<String> texts = vault.openForIndex(scope.organization(), rows.stream()
            .map(row -> new Closed(Identifier.cell((CaseFileId) row[1], (IdentifierId) row[0], "value_p2"), confidential(row[2]))).toList());
        List<Numbered> numbers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ANumber number = number(texts.get(i));
            if (number != null) {
                numbers.add(new Numbered((CaseFileId) rows.get(i)[1], number));
            }
        }
        return numbers;
    }

    /** Files in which one of these phones may stand, the person's own or of family; candidates by blind index. */
    Set<CaseFileId> reachedBy(CaseScope scope, Collection<Phone> phones) {
        Set<CaseFileId> files = new HashSet<>();
        List<byte[]> indexes = phones.stream().map(phone -> blindIndex.of(scope.organization(), BlindIndex.Of.PHONE, phone.e164())).toList();
        for (List<byte[]> some : batches(indexes)) {
            files.addAll(scope.bind(em.createQuery("select p.file from Person p where p.phoneIndex in :indexes and " + scope.on("p.file")
                + " union all select m.file from FamilyMember m where m.phoneIndex in :indexes and " + scope.on("m.file"), CaseFileId.class))
                .setParameter("indexes", some).getResultList());
        }
        return files;
    }

    /** What the records of these files say, but for the place; one statement for a thousand. */
    Map<CaseFileId, Somebody> of(CaseScope scope, Collection<CaseFileId> files) {
        Map<CaseFileId, Somebody> found = new LinkedHashMap<>();
        for (List<CaseFileId> some : batches(List.copyOf(files))) {
            read(scope, some).forEach((file, known) -> found.put(file, known.somebody()));
        }
        return found;
    }

    /** Where they are held. */
    Map<CaseFileId, FacilityId> places(CaseScope scope, Collection<CaseFileId> files) {
        Map<CaseFileId, FacilityId> places = new HashMap<>();
        batches(List.copyOf(files)).forEach(some -> places.putAll(held.now(scope, some)));
        return places;
    }

    /** One person while the parts come in. */
    private static final class Known {
        private final List<PersonName> names = new ArrayList<>();
        private Birth birth;
        private final Set<String> countries = new HashSet<>();
        private final Set<ANumber> numbers = new HashSet<>();
        private final Set<Phone> phones = new HashSet<>();

        private Somebody somebody() {
            return new Somebody(names, birth, countries, numbers, phones, null);
        }

        private void take(String what, String text) {
            if (text == null) {
                return;
            }
            switch (what) {
                case "NAME" -> names.add(0, PersonName.unpack(text));
                case "ALIAS" -> names.add(PersonName.unpack(text));
                case "BIRTH" -> birth = Birth.unpack(text);
                case "COUNTRIES" -> countries.addAll(Somebody.known(PersonDetails.countryOfBirth(text), PersonDetails.nationality(text)));
                case "NUMBER" -> numbers.addAll(Somebody.known(number(text)));
                default -> phones.add(new Phone(text));
            }
        }
    }

    private Map<CaseFileId, Known> read(CaseScope scope, List<CaseFileId> files) {
        List<Tuple> rows = rows(scope, files);
        List<Closed> cells = new ArrayList<>();
        for (Tuple row : rows) {
            cells.add(new Closed(cell(row.get("what", String.class), new CaseFileId(row.get("file", UUID.class)), row.get("id", UUID.class)), confidential(row.get("text"))));
        }
        List<String> texts = vault.openForIndex(scope.organization(), cells);
        Map<CaseFileId, Known> known = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            known.computeIfAbsent(new CaseFileId(rows.get(i).get("file", UUID.class)), file -> new Known()).take(rows.get(i).get("what", String.class), texts.get(i));
        }
        return known;
    }

    private static Cell cell(String what, CaseFileId file, UUID id) {
        return switch (what) {
            case "NAME" -> Person.cell(file, new PersonId(id), "name_p2");
            case "BIRTH" -> Person.cell(file, new PersonId(id), "birth_p2");
            case "COUNTRIES" -> Person.cell(file, new PersonId(id), "countries_p2");
            case "PHONE" -> Person.cell(file, new PersonId(id), "phone_p2");
            case "ALIAS" -> Alias.cell(file, new AliasId(id), "name_p2");
            case "NUMBER" -> Identifier.cell(file, new IdentifierId(id), "value_p2");
            default -> FamilyMember.cell(file, new FamilyMemberId(id), "phone_p2");
        };
    }

    private List<Tuple> rows(CaseScope scope, List<CaseFileId> files) {
        return scope.bind(em.createQuery("""
            select 'NAME' as what, p.file.value as file, p.id.value as id, p.name.bytes as text from Person p where p.file in :files and\s""" + scope.on("p.file") + """
             union all
            select 'BIRTH', p.file.value, p.id.value, p.birth.bytes from Person p where p.file in :files and p.birth is not null and\s""" + scope.on("p.file") + """
             union all
            select 'COUNTRIES', p.file.value, p.id.value, p.countries.bytes from Person p where p.file in :files and p.countries is not null and\s""" + scope.on("p.file") + """
             union all
            select 'PHONE', p.file.value, p.id.value, p.phone.bytes from Person p where p.file in :files and p.phone is not null and\s""" + scope.on("p.file") + """
             union all
            select 'ALIAS', a.file.value, a.id.value, a.name.bytes from Alias a where a.file in :files and\s""" + scope.on("a.file") + """
             union all
            select 'NUMBER', i.file.value, i.id.value, i.value.bytes from Identifier i
             where i.file in :files and i.valueIndex is not null and\s""" + scope.on("i.file") + """
             union all
            select 'FAMILY', m.file.value, m.id.value, m.phone.bytes from FamilyMember m where m.file in :files and m.phone is not null and\s""" + scope.on("m.file"), Tuple.class))
            .setParameter("files", files).getResultList();
    }

    private static ANumber number(String text) {
        return text != null && ANumber.looksLikeOne(text) && !text.replaceAll("\\D", "").matches("0+") ? ANumber.of(text) : null;
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }

    private static Confidential confidential(Object bytes) {
        return bytes == null ? null : new Confidential((byte[]) bytes);
    }
}
