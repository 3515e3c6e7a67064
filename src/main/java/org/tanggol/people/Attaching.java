package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.tanggol.access.Admitted;
import org.tanggol.confidential.BlindIndex;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Checks;

/** Closes what hangs on a person into its cells and stores it: aliases, numbers, languages, flags, family. The person gets a new version; callers audit. */
@ApplicationScoped
public class Attaching {

    @Inject
    People people;

    @Inject
    Identifying identifying;

    @Inject
    Vault vault;

    @Inject
    BlindIndex blindIndex;

    public UUID alias(Admitted by, Person person, AliasKind kind, PersonName name, Instant now) {
        AliasId id = AliasId.next();
        person.touch(now);
        people.add(new Alias(id, person, kind, vault.close(by, Alias.cell(person.file(), id, "name_p2"), name.packed())));
        return id.value();
    }

    /** A number that is no A-number. */
    public UUID number(Admitted by, Person person, IdentifierType type, String value, Instant now) {
        person.touch(now);
        return identifying.store(by, person, type, Checks.requiredText(value, "identifierValue", 60), null, now).value();
    }

    /** An A-number that nobody else of the organization has: the caller has looked, and holds the organization's row. */
    public UUID freeANumber(Admitted by, Person person, ANumber number, Instant now) {
        person.declareNoANumber(false, now);
        return identifying.store(by, person, IdentifierType.A_NUMBER, number.digits(),
            blindIndex.of(by.organization(), BlindIndex.Of.A_NUMBER, number.digits()), now).value();
    }

    /** @param position 0 for the language spoken best */
    public UUID language(Person person, LanguageSpec language, int position, Instant now) {
        person.touch(now);
        LanguageNeed need = new LanguageNeed(person, language.language(), position, language.interpreter(), language.relay());
        people.add(need);
        return need.id();
    }

    public UUID health(Admitted by, Person person, HealthKind kind, boolean urgent, String text, Instant now) {
        HealthFlagId id = HealthFlagId.next();
        person.touch(now);
        people.add(new HealthFlag(id, person, kind, urgent, vault.close(by, HealthFlag.cell(person.file(), id, "text_p2"), Checks.requiredText(text, "flagText", 300)), now));
        return id.value();
    }

    public FamilyMemberId family(Admitted by, Person person, FamilyDetails details, Instant now) {
        FamilyMemberId id = FamilyMemberId.next();
        person.touch(now);
        FamilyMember member = new FamilyMember(id, person, vault.close(by, FamilyMember.cell(person.file(), id, "name_p2"), details.name()),
            vault.close(by, FamilyMember.cell(person.file(), id, "relation_p2"), details.relation()), details.language(), now);
        String e164 = details.phone() == null ? null : details.phone().e164();
        member.reachableAt(vault.close(by, FamilyMember.cell(person.file(), id, "phone_p2"), e164), blindIndex.of(by.organization(), BlindIndex.Of.PHONE, e164),
            vault.close(by, FamilyMember.cell(person.file(), id, "address_p2"), details.address()),
            vault.close(by, FamilyMember.cell(person.file(), id, "note_p2"), details.note()));
        people.add(member);
        return id;
    }
}
