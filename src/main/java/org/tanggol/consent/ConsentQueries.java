package org.tanggol.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reading what the person agreed to. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening words writes an audit row
public class ConsentQueries {

    @Inject
    ConsentShelf shelf;

    @Inject
    Vault vault;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    /**
     * All answers, the newest first, those that ended too. About partners they are for whoever may know with whom a case is shared; the words are for
     * the organization's own.
     *
     * @throws RuleViolation NOT_FOUND
     */
    @Requires(Permission.READ_PEOPLE)
    public List<ConsentRow> of(CaseFileId file) {
        FileAdmission admitted = access.toRead(file);
        List<Consent> found = shelf.of(file).stream().filter(one -> one.about().relative() != null || caller.may(Permission.READ_HISTORY)).toList();
        boolean wordless = caller.standing().isGuest();
        List<String> words = vault.open(admitted, found.stream().map(one -> new Closed(Consent.cell(file, one.id()), wordless ? null : one.words())).toList());
        List<ConsentRow> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            rows.add(found.get(i).row(words.get(i)));
        }
        return rows;
    }

    /** @throws RuleViolation NOT_FOUND */
    @Requires(Permission.READ_PEOPLE)
    public ConsentRow one(ConsentId id) {
        return of(shelf.get(id).file()).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }
}
