package org.tanggol.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.members.Directory;
import org.tanggol.members.Proof;
import org.tanggol.people.DetailKind;
import org.tanggol.people.DetailRemoved;
import org.tanggol.people.FamilyMember;
import org.tanggol.people.People;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Recording what the person agreed to, and taking it back. Both hold from the next request on. */
@ApplicationScoped
@Transactional
public class ConsentKeeping {

    @Inject
    ConsentShelf shelf;

    @Inject
    Partners partners;

    @Inject
    People people;

    @Inject
    Vault vault;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Inject
    Proof proof;

    @Inject
    AuditLog audit;

    @Inject
    Event<PartnerConsentChanged> changed;

    @Inject
    Clock clock;

    /**
     * Ends the answer before about the same recipient. Whoever must never be told can be told again only with words about why.
     *
     * @throws RuleViolation NOT_FOUND; FIELD_MISSING, UNKNOWN_VALUE, IN_THE_FUTURE, END_BEFORE_START, CONSENT_TOO_LONG; NOT_PERMITTED to share unasked; PROVE_AGAIN for what lets somebody see more
     */
    @Requires(Permission.RECORD_CONSENT)
    public ConsentId record(CaseFileId file, Recipient about, ConsentEntry entry) {
        FileAdmission admitted = access.toEdit(file);
        entry.require(about, today());
        if (entry.answer() == ConsentAnswer.UNASKED) {
            caller.require(Permission.SHARE_WITHOUT_CONSENT);
        }
        if (about.partner() != null) {
            partners.require(about.partner(), "partnerId");
        }
        FamilyMember relative = about.relative() == null ? null : shelf.relative(file, about);
        boolean unbars = relative != null && relative.isBarred() && entry.answer() != ConsentAnswer.NEVER;
        if (unbars) {
            Checks.requiredText(entry.words(), "words", Integer.MAX_VALUE);
        }
        if (unbars || entry.answer().opens()) {
            proof.requireFresh();
        }
        Instant now = clock.instant();
        people.personOf(file).touch(now);       // of two who answer at once, one is told of the other
        List<Consent> before = shelf.standing(file, about);
        before.forEach(one -> one.end(caller.member(), now));
        ConsentId id = ConsentId.next();
        if (relative != null) {
            relative.bar(entry.answer() == ConsentAnswer.NEVER);
        }
        shelf.add(new Consent(id, file, about, entry, vault.close(admitted, Consent.cell(file, id), entry.words()), caller.member(), now));
        audit.record(AuditAction.CONSENT_RECORDED, file, id.value(), entry.answer(), entry.blocks().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        tell(file, about);
        return id;
    }

    /**
     * The person has taken it back.
     *
     * @throws RuleViolation NOT_FOUND, STATE_TRANSITION_REFUSED, CONSENT_NEVER: only another answer of the person ends that
     */
    @Requires(Permission.RECORD_CONSENT)
    public void revoke(ConsentId id) {
        Consent consent = shelf.get(id);
        access.toEdit(consent.file());
        if (consent.row(null).answer() == ConsentAnswer.NEVER) {
            throw new RuleViolation(Rule.CONSENT_NEVER);
        }
        Instant now = clock.instant();
        consent.end(caller.member(), now);
        people.personOf(consent.file()).touch(now);
        audit.record(AuditAction.CONSENT_REVOKED, consent.file(), id.value());
        tell(consent.file(), consent.about());
    }

    /** What was said about a relative is kept: so is the relative. @throws RuleViolation RELATIVE_HAS_ANSWERS */
    void keepTheAsked(@Observes DetailRemoved removed) {
        if (removed.kind() == DetailKind.FAMILY_MEMBER && shelf.of(removed.file()).stream().anyMatch(one -> one.about().relative() != null && one.about().relative().value().equals(removed.id()))) {
            throw new RuleViolation(Rule.RELATIVE_HAS_ANSWERS);
        }
    }

    private void tell(CaseFileId file, Recipient about) {
        if (about.partner() != null) {
            changed.fire(new PartnerConsentChanged(file, about.partner()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.organization().zone());
    }
}
