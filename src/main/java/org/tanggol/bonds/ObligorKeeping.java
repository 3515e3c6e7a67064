package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseScope;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.ledger.Funds;
import org.tanggol.members.Directory;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The register of those under whose name bonds are posted. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class ObligorKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    ObligorShelf shelf;

    @Inject
    LetterWatch letters;

    @Inject
    Funds funds;

    @Inject
    CaseAccess access;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @param from the local day since which ICE has the address @throws RuleViolation NOT_FOUND for a fund that is not there; FIELD_MISSING, FIELD_TOO_LONG, IN_THE_FUTURE */
    @Requires(Permission.KEEP_FUNDS)
    public ObligorId add(ObligorEntry entry, String address, LocalDate from) {
        if (entry.fund() != null) {
            funds.pot(entry.fund(), null);
        }
        requireColleague(entry);
        Instant now = clock.instant();
        Obligor obligor = new Obligor(entry, shelf.box(), caller.member(), now);
        shelf.add(obligor);
        em.flush();     // rows that refer to it come next
        addAddress(obligor, address, from);
        audit.record(AuditAction.OBLIGOR_ADDED, null, obligor.id().value(), entry.kind());
        return obligor.id();
    }

    /** Another name, mailbox or reader. @param seen the version the caller was looking at @throws RuleViolation VERSION_CONFLICT; UNKNOWN_VALUE for another kind, and for a reader of another organization */
    @Requires(Permission.KEEP_FUNDS)
    public void change(ObligorId id, long seen, ObligorEntry entry) {
        Obligor obligor = shelf.get(id);
        obligor.requireVersion(seen);
        if (entry.kind() != obligor.kind()) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "kind", obligor.kind());
        }
        requireColleague(entry);
        obligor.describe(entry, shelf.box(), clock.instant());
        audit.record(AuditAction.OBLIGOR_CHANGED, null, id.value());
    }

    /** ICE has another address of record from this day on; those before stay to be seen. @throws RuleViolation IN_THE_FUTURE */
    @Requires(Permission.KEEP_FUNDS)
    public void move(ObligorId id, String address, LocalDate from) {
        Obligor obligor = touched(id);
        addAddress(obligor, address, from);
        audit.record(AuditAction.OBLIGOR_MOVED, null, id.value(), from);
    }

    /** Somebody may sign for it. Where bonds run under its name, a task says when the letter is to be renewed. @throws RuleViolation END_BEFORE_START */
    @Requires(Permission.KEEP_FUNDS)
    public void authorize(ObligorId id, String signer, LocalDate signedOn, LocalDate expiresOn) {
        Obligor obligor = touched(id);
        shelf.add(new ObligorLetter(id, signer, signedOn, expiresOn, shelf.box(), caller.member(), clock.instant()));
        audit.record(AuditAction.OBLIGOR_LETTER_RECORDED, null, id.value(), expiresOn);
        CaseScope scope = access.summaries();
        shelf.files(id).stream().filter(scope::covers).findFirst().ifPresent(file -> letters.watch(access.toSummarize(file), obligor));
    }

    private void requireColleague(ObligorEntry entry) {
        if (entry.reader() != null && directory.colleagues().stream().noneMatch(colleague -> colleague.id().equals(entry.reader()))) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "reader");
        }
    }

    private Obligor touched(ObligorId id) {
        Obligor obligor = shelf.get(id);
        obligor.touch(clock.instant());
        return obligor;
    }

    private void addAddress(Obligor obligor, String address, LocalDate from) {
        shelf.add(new ObligorAddress(obligor.id(), address, from, shelf.box(), caller.member(), clock.instant()));
        if (from.isAfter(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "from");
        }
    }
}
