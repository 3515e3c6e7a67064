package org.tanggol.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.RuleViolation;

/** Finds the file a stay belongs to, for callers who know the stay only. */
@ApplicationScoped
@Transactional
public class StayAddress {

    @Inject
    Stays stays;

    @Inject
    CaseAccess access;

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_PEOPLE)
    public CaseFileId fileOf(StayId id) {
        CaseFileId file = stays.get(id).file();
        access.toRead(file);
        return file;
    }
}
