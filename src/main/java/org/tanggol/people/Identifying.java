package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.BlindIndex;
import org.tanggol.confidential.Vault;

/** Gives people their numbers, with the blind indexes by which they are found again. */
@ApplicationScoped
class Identifying {

    @Inject
    People people;

    @Inject
    Vault vault;

    @Inject
    BlindIndex blindIndex;

    @Inject
    CaseAccess access;

    /** @throws ANumberTaken when another file of the organization has it; the organization's row must be locked */
    void giveANumber(Admitted by, Person person, ANumber number, Instant now) {
        CaseFileId first = people.fileWith(by, number);
        if (first != null) {
            throw ANumberTaken.of(first, access);
        }
        store(by, person, IdentifierType.A_NUMBER, number.digits(), blindIndex.of(by.organization(), BlindIndex.Of.A_NUMBER, number.digits()), now);
        person.declareNoANumber(false, now);
    }

    IdentifierId store(Admitted by, Person person, IdentifierType type, String value, byte[] index, Instant now) {
        IdentifierId id = IdentifierId.next();
        people.add(new Identifier(id, person, type, vault.close(by, Identifier.cell(person.file(), id, "value_p2"), value), index, now));
        return id;
    }

    void reachAt(Admitted by, Person person, Phone phone, Instant now) {
        String e164 = phone == null ? null : phone.e164();
        person.reachableAt(vault.close(by, Person.cell(person.file(), person.id(), "phone_p2"), e164),
            blindIndex.of(by.organization(), BlindIndex.Of.PHONE, e164), now);
    }
}
