package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Organization;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;

/** Opening a case file about somebody new. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class CaseOpening {

    @Inject
    People people;

    @Inject
    Identifying identifying;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Event<NamesChanged> names;

    @Inject
    Clock clock;

    /**
     * @return the new file
     * @throws ANumberTaken when the organization has a record with the A-number
     */
    @Requires(Permission.WRITE_PEOPLE)
    public CaseFileId open(PersonDetails details, CaseOrigin origin) {
        Instant now = clock.instant();
        Organization organization = people.lock(caller.organization());
        CaseFileId id = CaseFileId.next();
        FileAdmission admitted = access.toFound(id);
        people.add(CaseFile.open(id, organization.takeCaseNumber(LocalDate.ofInstant(now, organization.zone()).getYear()), origin, now));
        vault.found(admitted, id);

        PersonId personId = PersonId.next();
        Person person = Person.heardOf(personId, id,
            details.name().isEmpty() ? null : vault.close(admitted, Person.cell(id, personId, "name_p2"), details.name().packed()),
            vault.close(admitted, Person.cell(id, personId, "description_p2"), details.description()), now);
        people.add(person);
        PersonText.apply(person, details, admitted, vault, now);
        identifying.reachAt(admitted, person, details.phone(), now);
        int position = 0;
        for (LanguageSpec language : details.languages()) {
            people.add(new LanguageNeed(person, language.language(), position++, language.interpreter(), language.relay()));
        }
        if (details.aNumber() != null) {
            identifying.giveANumber(admitted, person, details.aNumber(), now);
        } else {
            person.declareNoANumber(details.noANumber(), now);
        }
        audit.record(AuditAction.PERSON_TAKEN_IN, id, personId.value(), origin);
        names.fire(new NamesChanged(caller.organization(), personId));
        return id;
    }
}
