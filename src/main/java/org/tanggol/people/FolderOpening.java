package org.tanggol.people;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;

/** Opens all cells of one folder at once, so that one audit row and at most one key query cover them. */
final class FolderOpening {

    private final Vault vault;
    private final CaseScope scope;
    private final Person person;
    private final CaseFile file;
    private final Confidential summary;
    private final MemberId summaryBy;
    private final Instant summaryAt;
    private final Instant openedAt;
    private final boolean held;

    FolderOpening(Vault vault, CaseScope scope, Person person, CaseFile file, Confidential summary, MemberId summaryBy, Instant summaryAt, Instant openedAt, boolean held) {
        this.vault = vault;
        this.scope = scope;
        this.person = person;
        this.file = file;
        this.summary = summary;
        this.summaryBy = summaryBy;
        this.summaryAt = summaryAt;
        this.openedAt = openedAt;
        this.held = held;
    }

    PersonFolder open(List<Tuple> attachments) {
        CaseFileId id = file.id();
        List<Closed> cells = new ArrayList<>();
        cells.add(new Closed(CaseFile.summaryCell(id), summary));
        person.cells().forEach((column, text) -> cells.add(new Closed(Person.cell(id, person.id(), column), text)));
        for (Tuple row : attachments) {
            cells.addAll(cells(id, row));
        }
        Iterator<String> texts = vault.open(scope, cells).iterator();
        String summaryText = texts.next();
        PersonName name = PersonName.unpack(texts.next());
        String description = texts.next();
        Birth birth = Birth.unpack(texts.next());
        String pronouns = texts.next();
        String countries = texts.next();
        String phone = texts.next();
        List<PersonFolder.AliasItem> aliases = new ArrayList<>();
        List<PersonFolder.IdentifierItem> identifiers = new ArrayList<>();
        List<PersonFolder.LanguageItem> languages = new ArrayList<>();
        List<PersonFolder.FlagItem> flags = new ArrayList<>();
        List<PersonFolder.FamilyItem> family = new ArrayList<>();
        for (Tuple row : attachments) {
            UUID rowId = row.get("id", UUID.class);
            String kind = row.get("kind", String.class);
            switch (row.get("what", String.class)) {
                case "ALIAS" -> aliases.add(new PersonFolder.AliasItem(rowId, AliasKind.valueOf(kind), PersonName.unpack(texts.next())));
                case "IDENTIFIER" -> identifiers.add(identifier(rowId, IdentifierType.valueOf(kind), texts.next()));
                case "FLAG" -> flags.add(new PersonFolder.FlagItem(rowId, HealthKind.valueOf(kind), number(row) == 0, texts.next()));
                case "LANGUAGE" -> languages.add(new PersonFolder.LanguageItem(rowId, row.get("language", String.class), !kind.isEmpty(), row.get("relay", String.class)));
                default -> family.add(familyMember(rowId, row.get("language", String.class), number(row) == 1, texts));
            }
        }
        flags.sort(Comparator.comparing(flag -> !flag.urgent()));
        return new PersonFolder(id, file.number(), file.status(), held, openedAt, file.version(), person.id(), person.version(), name, description, birth, pronouns,
            PersonDetails.countryOfBirth(countries), PersonDetails.nationality(countries), phone == null ? null : new Phone(phone), person.hasNoANumber(),
            summaryText, summaryBy, summaryAt, person.updatedAt(), file.nextDue(), aliases, identifiers, languagesInOrder(attachments, languages), flags, family);
    }

    private static List<PersonFolder.LanguageItem> languagesInOrder(List<Tuple> rows, List<PersonFolder.LanguageItem> languages) {
        List<UUID> order = rows.stream().filter(row -> row.get("what", String.class).equals("LANGUAGE"))
            .sorted(Comparator.comparingInt(FolderOpening::number)).map(row -> row.get("id", UUID.class)).toList();
        return languages.stream().sorted(Comparator.comparingInt(language -> order.indexOf(language.id()))).toList();
    }

    private static int number(Tuple row) {
        return ((Number) row.get("position")).intValue();
    }

    private static List<Closed> cells(CaseFileId file, Tuple row) {
        UUID id = row.get("id", UUID.class);
        return switch (row.get("what", String.class)) {
            case "ALIAS" -> List.of(new Closed(Alias.cell(file, new AliasId(id), "name_p2"), text(row, "a")));
            case "IDENTIFIER" -> List.of(new Closed(Identifier.cell(file, new IdentifierId(id), "value_p2"), text(row, "a")));
            case "FLAG" -> List.of(new Closed(HealthFlag.cell(file, new HealthFlagId(id), "text_p2"), text(row, "a")));
            case "FAMILY" -> List.of(family(file, id, "name_p2", text(row, "a")), family(file, id, "relation_p2", text(row, "b")),
                family(file, id, "phone_p2", text(row, "c")), family(file, id, "address_p2", text(row, "d")), family(file, id, "note_p2", text(row, "e")));
            default -> List.of();
        };
    }

    private static Closed family(CaseFileId file, UUID id, String column, Confidential text) {
        Cell cell = FamilyMember.cell(file, new FamilyMemberId(id), column);
        return new Closed(cell, text);
    }

    private static Confidential text(Tuple row, String alias) {
        byte[] bytes = row.get(alias, byte[].class);
        return bytes == null ? null : new Confidential(bytes);
    }

    private static PersonFolder.IdentifierItem identifier(UUID id, IdentifierType type, String value) {
        boolean number = type == IdentifierType.A_NUMBER || type == IdentifierType.OTHER && ANumber.isFull(value);     // a former A-number is no less one
        String masked = number ? ANumber.of(value).masked() : value;
        return new PersonFolder.IdentifierItem(id, type, masked);
    }

    private static PersonFolder.FamilyItem familyMember(UUID id, String language, boolean barred, Iterator<String> texts) {
        String name = texts.next();
        String relation = texts.next();
        String phone = texts.next();
        String address = texts.next();
        return new PersonFolder.FamilyItem(id, name, relation, phone == null ? null : new Phone(phone), address, texts.next(), language, barred);
    }
}
