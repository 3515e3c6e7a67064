package org.tanggol.disclosures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.access.Role;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.SigningKeys;
import org.tanggol.confidential.Vault;
import org.tanggol.members.Directory;
import org.tanggol.members.Proof;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.retention.LegalHolding;
import org.tanggol.work.TaskKeeping;

/**
 * Answering demands for records of a case. One says what is to be given, a second agrees to exactly that, one of the two is a lawyer; then it can be handed
 * over, and only as it was agreed. Whoever came to the case by an emergency does none of it.
 */
@ApplicationScoped
@Transactional
public class Disclosing {

    static final int LONGEST_DEMANDER = 500;
    static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Vault vault;

    @Inject
    Proof proof;

    @Inject
    RecordGathering gathering;

    @Inject
    SigningKeys signing;

    @Inject
    LegalHolding holding;

    @Inject
    TaskKeeping tasks;

    @Inject
    Directory directory;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What goes with a demand that is written down. @param task title of the task until the day on which the answer is due, or null for none; @param hold why the case is held from purges, or null not to hold it */
    public record Beside(String task, String hold) { }

    /** A file to hand over. @param bytes a ZIP archive */
    public record Parcel(String name, byte[] bytes) {
        @Override
        public String toString() {
            return "Parcel";
        }
    }

    /**
     * Writes a demand down and says what is to be given.
     *
     * @throws RuleViolation NOT_FOUND, EMERGENCY_ONLY, FIELD_MISSING ({@code parts} when none is chosen), FIELD_TOO_LONG, IN_THE_FUTURE, END_BEFORE_START
     */
    @Requires(Permission.DISCLOSE_RECORDS)
    public DisclosureId ask(CaseFileId file, DemandForm form, Collection<DisclosedPart> parts, Beside beside) {
        FileAdmission admitted = admit(file);
        DisclosureId id = DisclosureId.next();
        Disclosure.Demand demand = demand(admitted, id, form);
        if (parts == null || parts.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "parts");
        }
        em.persist(Disclosure.asked(id, file, demand, Set.copyOf(parts), caller.member(), isLawyer(), clock.instant()));
        audit.record(AuditAction.DISCLOSURE_ASKED, file, id.value(), form.kind());
        if (beside.hold() != null) {
            holding.set(file, beside.hold());
        }
        if (beside.task() != null && form.dueOn() != null) {
            tasks.add(file, beside.task(), caller.member(), form.dueOn());
        }
        return id;
    }

    /** Writes down what was given already, in another way. @throws RuleViolation as {@link #ask} */
    @Requires(Permission.DISCLOSE_RECORDS)
    public DisclosureId recordGiven(CaseFileId file, DemandForm form, LocalDate on, String given) {
        FileAdmission admitted = admit(file);
        DisclosureId id = DisclosureId.next();
        Disclosure.Demand demand = demand(admitted, id, form);
        String what = Checks.requiredText(given, "given", LONGEST_TEXT);
        notInFuture(Checks.required(on, "givenOn"), "givenOn");
        if (on.isBefore(form.receivedOn())) {
            throw new RuleViolation(Rule.END_BEFORE_START, "givenOn");
        }
        em.persist(Disclosure.givenOtherwise(id, file, demand, on, vault.close(admitted, Disclosure.cell(file, id, "given_p2"), what), caller.member(), isLawyer(), clock.instant()));
        audit.record(AuditAction.DISCLOSURE_RECORDED, file, id.value(), form.kind());
        return id;
    }

    private Disclosure.Demand demand(FileAdmission admitted, DisclosureId id, DemandForm form) {
        Checks.required(form.kind(), "kind");
        String demander = Checks.requiredText(form.demander(), "demander", LONGEST_DEMANDER);
        notInFuture(Checks.required(form.receivedOn(), "receivedOn"), "receivedOn");
        if (form.dueOn() != null && form.dueOn().isBefore(form.receivedOn())) {
            throw new RuleViolation(Rule.END_BEFORE_START, "dueOn");
        }
        Checks.required(form.personTold(), "personTold");
        String steps = Checks.text(form.steps(), "steps", LONGEST_TEXT);
        return new Disclosure.Demand(form.kind(), vault.close(admitted, Disclosure.cell(admitted.file(), id, "demander_p2"), demander), form.receivedOn(), form.dueOn(), form.personTold(),
            vault.close(admitted, Disclosure.cell(admitted.file(), id, "steps_p2"), steps));
    }

    private void notInFuture(LocalDate day, String field) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, field);
        }
    }

    /**
     * Agrees, as the second person, to what was seen; once more when the case has changed since somebody agreed.
     *
     * @param seen SHA-256 of the content that was seen, as hex
     * @throws RuleViolation NOT_FOUND, EMERGENCY_ONLY, PROVE_AGAIN, STATE_TRANSITION_REFUSED, SECOND_PERSON, LAWYER_NEEDED, RECORD_CHANGED when it is no longer what was seen
     */
    @Requires(Permission.DISCLOSE_RECORDS)
    public void approve(DisclosureId id, String seen) {
        Disclosure disclosure = taken(id);
        FileAdmission admitted = admit(disclosure.file());
        disclosure.requireSecond(caller.member(), isLawyer());
        proof.requireFresh();
        GatheredRecord record = gathering.gather(disclosure.file(), disclosure.parts());
        if (!HexFormat.of().formatHex(record.hash()).equals(seen)) {
            throw new RuleViolation(Rule.RECORD_CHANGED);
        }
        disclosure.approve(caller.member(), isLawyer(), record.hash(), record.items(), record.withheld(), clock.instant());
        disclosure.manifested(archive(admitted, disclosure, record).manifestHash());
        audit.record(AuditAction.DISCLOSURE_APPROVED, disclosure.file(), id.value(), record.items(), record.withheld());
    }

    /**
     * The record as it was agreed, to be handed over. Written down each time.
     *
     * @throws RuleViolation NOT_FOUND, EMERGENCY_ONLY, PROVE_AGAIN, STATE_TRANSITION_REFUSED before somebody has agreed, RECORD_CHANGED when the case has changed since
     */
    @Requires(Permission.DISCLOSE_RECORDS)
    public Parcel handOver(DisclosureId id) {
        Disclosure disclosure = taken(id);
        FileAdmission admitted = admit(disclosure.file());
        if (disclosure.approvedAt() == null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        proof.requireFresh();
        GatheredRecord record = gathering.gather(disclosure.file(), disclosure.parts());
        DisclosureArchive archive = archive(admitted, disclosure, record);
        disclosure.handOver(archive.manifestHash(), caller.member(), clock.instant());
        audit.record(AuditAction.DISCLOSED, disclosure.file(), id.value(), record.items(), record.withheld());
        byte[] zip = archive.zip(signing.sign(SigningKeys.Purpose.DISCLOSURES, archive.manifest()), signing.publicKey(SigningKeys.Purpose.DISCLOSURES));
        return new Parcel("disclosure-" + record.json().getString("case_number") + "-" + disclosure.receivedOn() + ".zip", zip);
    }

    /** Nothing is given. @throws RuleViolation NOT_FOUND, EMERGENCY_ONLY, FIELD_MISSING, STATE_TRANSITION_REFUSED */
    @Requires(Permission.DISCLOSE_RECORDS)
    public void giveNothing(DisclosureId id, String reason) {
        String why = Checks.requiredText(reason, "endReason", LONGEST_REASON);
        Disclosure disclosure = taken(id);
        FileAdmission admitted = admit(disclosure.file());
        disclosure.giveNothing(vault.close(admitted, Disclosure.cell(disclosure.file(), id, "end_reason_p2"), why), caller.member(), clock.instant());
        audit.explain(AuditAction.DISCLOSURE_REFUSED, admitted, id.value(), why);
    }

    private DisclosureArchive archive(FileAdmission admitted, Disclosure disclosure, GatheredRecord record) {
        String demander = vault.open(admitted, Disclosure.cell(disclosure.file(), disclosure.id(), "demander_p2"), disclosure.demander());
        return new DisclosureArchive(new DisclosureArchive.Cover(disclosure.id(), directory.organization().name(), record.json().getString("case_number"), disclosure.kind(), demander,
            disclosure.receivedOn().toString(), directory.actor(disclosure.askedBy()), disclosure.askedAt(), directory.actor(disclosure.approvedBy()), disclosure.approvedAt()), record);
    }

    /** Nobody else decides on it in the meantime. */
    private Disclosure taken(DisclosureId id) {
        return em.createQuery("select d from Disclosure d where d.id = :id", Disclosure.class).setParameter("id", id).setMaxResults(1).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList().stream().findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    private FileAdmission admit(CaseFileId file) {
        FileAdmission admitted = access.toEdit(file);
        if (access.isEmergency(file)) {
            throw new RuleViolation(Rule.EMERGENCY_ONLY);
        }
        return admitted;
    }

    private boolean isLawyer() {
        return caller.standing().roles().stream().anyMatch(Role::isLawyer);
    }
}
