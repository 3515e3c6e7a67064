package org.tanggol.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reading messages of families. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening texts writes an audit row
public class FamilyMessageQueries {

    @Inject
    MessageShelf shelf;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    /** Of one case, the newest first. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.WRITE_FAMILY)
    public List<MessageRow> of(CaseFileId file) {
        return shelf.open(access.toRead(file), shelf.of(file));
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.WRITE_FAMILY)
    public MessageRow one(FamilyMessageId id) {
        return of(shelf.get(id).file()).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** What families wait for, of the cases the caller may read, and what the caller is to translate; the oldest first. */
    @Requires(Permission.WRITE_FAMILY)
    public List<MessageRow> waiting() {
        CaseScope scope = access.scope();
        return shelf.open(scope, shelf.waiting(scope, caller.member()));
    }

    /** How many {@link #waiting} are. */
    @Requires(Permission.WRITE_FAMILY)
    public long countWaiting() {
        return shelf.countWaiting(access.scope(), caller.member());
    }
}
