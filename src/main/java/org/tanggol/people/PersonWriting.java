package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.CaseNumbers;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;

/** Writes what is known of a person into a new or an existing record; part of a use case, which has checked who asks. */
@ApplicationScoped
public class PersonWriting {

    @Inject
    People people;

    @Inject
    Identifying identifying;

    @Inject
    Attaching attaching;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    AuditLog audit;

    @Inject
    Event<NamesChanged> names;

    /** A file that has just been opened. */
    public record Founded(FileAdmission admitted, Person person) {
        public CaseFileId file() {
            return person.file();
        }
    }

    /** @param former the alias that keeps the name held before, or null */
    public record Rewritten(boolean renamed, UUID former) { }

    /**
     * Opens a file about somebody new.
     *
     * @param locked the numbers of the caller's organization, their row locked; the A-number has been looked up and is nobody else's
     */
    public Founded found(CaseNumbers locked, PersonDetails details, CaseOrigin origin, Instant now) {
        CaseFileId id = CaseFileId.next();
        FileAdmission admitted = access.toFound(id);
        people.add(CaseFile.open(id, locked.take(LocalDate.ofInstant(now, people.zoneOf(admitted.organization())).getYear()), origin, now));
        vault.found(admitted, id);
        PersonId personId = PersonId.next();
        Person person = Person.heardOf(personId, id,
            details.name().isEmpty() ? null : vault.close(admitted, Person.cell(id, personId, "name_p2"), details.name().packed()),
            vault.close(admitted, Person.cell(id, personId, "description_p2"), details.description()), now);
        PersonText.apply(person, details, admitted, vault, now);
        identifying.reachAt(admitted, person, details.phone(), now);
        person.declareNoANumber(details.aNumber() == null && details.noANumber(), now);
        people.add(person);     // when all is said: a change after it would be a second statement
        int position = 0;
        for (LanguageSpec language : details.languages()) {
            attaching.language(person, language, position++, now);
        }
        if (details.aNumber() != null) {
            attaching.freeANumber(admitted, person, details.aNumber(), now);
        }
        audit.record(AuditAction.PERSON_TAKEN_IN, id, personId.value(), origin);
        names.fire(new NamesChanged(admitted.organization(), personId));
        return new Founded(admitted, person);
    }

    /**
     * Replaces what is known of the person, languages and numbers aside. A name that is replaced stays as an alias: papers
     * under it will keep coming.
     *
     * @param before the name on record
     * @return what became of the name
     */
    public Rewritten rewrite(Admitted by, Person person, PersonDetails details, PersonName before, Instant now) {
        PersonName held = before == null ? new PersonName(null, null, null, null) : before;
        boolean renamed = !details.name().equals(held);
        UUID former = null;
        PersonText.apply(person, details, by, vault, now);
        identifying.reachAt(by, person, details.phone(), now);
        if (renamed) {
            person.name(details.name().isEmpty() ? null : vault.close(by, Person.cell(person.file(), person.id(), "name_p2"), details.name().packed()), now);
            former = held.isEmpty() ? null : attaching.alias(by, person, AliasKind.FORMER, held, now);
            names.fire(new NamesChanged(by.organization(), person.id()));
        }
        return new Rewritten(renamed, former);
    }

    /** Puts back what stood there before a change that is being undone; no alias is made. */
    public void restore(Admitted by, Person person, PersonDetails before, Instant now) {
        PersonText.apply(person, before, by, vault, now);
        identifying.reachAt(by, person, before.phone(), now);
        person.name(before.name().isEmpty() ? null : vault.close(by, Person.cell(person.file(), person.id(), "name_p2"), before.name().packed()), now);
        names.fire(new NamesChanged(by.organization(), person.id()));
    }
}
