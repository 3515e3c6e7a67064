package org.tanggol.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;

/** Records that a case card has been made: paper leaves the house. */
@ApplicationScoped
@Transactional
public class CardPrinting {

    @Inject
    CaseAccess access;

    @Inject
    AuditLog audit;

    @Requires(Permission.PRINT_CARD)
    public void record(CaseFileId file, boolean full) {
        access.toRead(file);
        audit.record(AuditAction.CARD_PRINTED, file, file.value(), full ? "full" : "short");
    }
}
