package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Checks;

/** Writing notes. A note is never edited: what was wrong is written again, and both stay. */
@ApplicationScoped
@Transactional
public class NoteWriting {

    @Inject
    CaseAccess access;

    @Inject
    TeamAndNotes work;

    @Inject
    Caller caller;

    /** A privileged note needs the lawyers' permission besides. */
    @Requires(Permission.WRITE_NOTES)
    public NoteId write(CaseFileId file, NoteTier tier, NoteKind kind, String text) {
        FileAdmission admitted = access.toEdit(file);
        if (Checks.required(tier, "tier") == NoteTier.PRIVILEGED) {
            caller.require(Permission.WRITE_PRIVILEGED);
        }
        return work.note(admitted, tier, kind == null ? NoteKind.NOTE : kind, text);
    }
}
