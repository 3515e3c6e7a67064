package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseNumbers;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;

/** Opening a case file about somebody new. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class CaseOpening {

    @Inject
    People people;

    @Inject
    PersonWriting writing;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @return the new file
     * @throws ANumberTaken when the organization has a record with the A-number
     */
    @Requires(Permission.WRITE_PEOPLE)
    public CaseFileId open(PersonDetails details, CaseOrigin origin) {
        Instant now = clock.instant();
        CaseNumbers numbers = people.lock(caller.organization());
        if (details.aNumber() != null) {
            CaseFileId first = people.fileWith(access.scope(), details.aNumber());
            if (first != null) {
                throw ANumberTaken.of(first, access);
            }
        }
        return writing.found(numbers, details, origin, now).file();
    }
}
