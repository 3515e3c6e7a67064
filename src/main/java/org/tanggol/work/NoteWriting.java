package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Checks;

/** Writing notes. A note is never edited: what was wrong is written again, and both stay. */
@ApplicationScoped
@Transactional
public class NoteWriting {

    private static final int MAX = 20_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A privileged note needs the lawyers' permission besides. */
    @Requires(Permission.WRITE_NOTES)
    public NoteId write(CaseFileId file, NoteTier tier, NoteKind kind, String text) {
        FileAdmission admitted = access.toEdit(file);
        if (Checks.required(tier, "tier") == NoteTier.PRIVILEGED) {
            caller.require(Permission.WRITE_PRIVILEGED);
        }
        NoteId id = NoteId.next();
        String clean = Checks.requiredText(text, "text", MAX);
        em.persist(new Note(id, file, tier, kind == null ? NoteKind.NOTE : kind, vault.close(admitted, Note.cell(file, id), clean), caller.member(), clock.instant()));
        audit.record(AuditAction.NOTE_WRITTEN, file, id.value(), tier);
        return id;
    }
}
