package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.StaffVault;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.docket.Source;
import org.tanggol.docketing.TriggerEntry;
import org.tanggol.docketing.TriggerRecording;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.Funds;
import org.tanggol.people.ANumber;
import org.tanggol.people.KnownPerson;
import org.tanggol.people.PeopleInBulk;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.proceedings.Proceeding;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.proceedings.Proceedings;

/** What whoever works on a case, and whoever keeps a fund, records of a bond. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class BondKeeping {

    /** Name of a judge's decision about bond in the rules of time: the days to appeal run from it (8 CFR 1003.38(b)). */
    private static final String JUDGE_DECIDED = "ij_bond_decision";

    @Inject
    BondShelf shelf;

    @Inject
    BondRecording recording;

    @Inject
    BondDeciding deciding;

    @Inject
    ObligorShelf obligors;

    @Inject
    LetterWatch letters;

    @Inject
    Waitlist waitlist;

    @Inject
    Funds funds;

    @Inject
    Proceedings proceedings;

    @Inject
    TriggerRecording triggers;

    @Inject
    PeopleInBulk people;

    @Inject
    StaffVault prints;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @param proceeding the bond matter it is about, or null @throws RuleViolation NOT_FOUND; UNKNOWN_VALUE for a matter that is none about bond */
    @Requires(Permission.RECORD_BONDS)
    public BondId open(CaseFileId file, BondKind kind, ProceedingId proceeding) {
        access.toEdit(file);
        if (proceeding != null) {
            Proceeding matter = proceedings.get(proceeding);
            if (!matter.file().equals(file) || matter.kind() != ProceedingKind.BOND) {
                throw new RuleViolation(Rule.UNKNOWN_VALUE, "proceeding");
            }
        }
        Bond bond = new Bond(file, proceeding, kind, caller.member(), LocalDate.ofInstant(clock.instant(), caller.zone()), clock.instant());
        shelf.add(bond);
        audit.record(AuditAction.BOND_OPENED, file, bond.id().value(), kind);
        return bond.id();
    }

    /**
     * A step of the authority's side, of the asking, or of what happens with the person.
     *
     * @param seen the version the caller was looking at
     * @throws RuleViolation BOND_STEP_REFUSED, A_NUMBER_NEEDED, FUND_CAP, VERSION_CONFLICT, NOT_PERMITTED for a step of the fund, and as {@link BondRecording#take}
     */
    @Requires(Permission.RECORD_BONDS)
    public void record(BondId id, long seen, Happened what) {
        if (what.step().isOfFund() || what.step().isByItself()) {
            throw new RuleViolation(Rule.NOT_PERMITTED, "step");
        }
        Bond bond = shelf.lock(id);
        FileAdmission admitted = access.toEdit(bond.file());
        bond.requireVersion(seen);
        if (what.step() == BondStep.FUND_ASKED) {
            bond.require(what.step());
            funds.requireWithinCap(what.fund(), what.amount());
            bond.ask(funds.pot(what.fund(), what.restriction()), what.amount(), claim(bond.file()), caller.member(), clock.instant());
        }
        recording.take(admitted, bond, what);
        if (what.step() == BondStep.BOND_DENIED || what.step() == BondStep.BOND_SET && what.authority() == BondAuthority.IMMIGRATION_JUDGE) {
            triggers.record(bond.file(), new TriggerEntry(JUDGE_DECIDED, Moment.on(what.on()), null, Circumstances.UNKNOWN, Source.COURT, what.document()), Set.of());
        }
    }

    /**
     * A step of the fund: to ICE and back.
     *
     * @throws RuleViolation SECOND_PERSON where whoever asked or approved would pay; OBLIGOR_NEEDED and LETTER_NEEDED for a contract nobody can sign; SAME_AS_BEFORE; OBLIGOR_CAP; WAITLIST_ORDER where others come first; as {@link BondRecording#take}
     */
    @Requires(Permission.KEEP_FUNDS)
    public void keep(BondId id, long seen, Happened what) {
        if (!what.step().isOfFund()) {
            throw new RuleViolation(Rule.NOT_PERMITTED, "step");
        }
        Bond bond = shelf.lock(id);
        FileAdmission admitted = access.toSummarize(bond.file());
        bond.requireVersion(seen);
        if (what.step() == BondStep.PAYMENT_MADE && (caller.member().equals(bond.askedBy()) || shelf.answers(bond).stream().anyMatch(answer -> answer.member().equals(caller.member())))) {
            throw new RuleViolation(Rule.SECOND_PERSON);
        }
        Obligor obligor = signing(bond, what);
        requireTurn(bond, what);
        recording.take(admitted, bond, what);
        if (obligor != null) {
            letters.watch(admitted, obligor);
        }
        if (what.step() == BondStep.TAKEN_UP) {
            deciding.decide(admitted, bond);
        }
    }

    /** When money comes free, the fund's own rule says for whom. */
    private void requireTurn(Bond bond, Happened what) {
        if (what.step() == BondStep.TAKEN_UP && bond.funding() == BondFunding.WAITLISTED) {
            List<BondId> order = waitlist.of(bond.pot().fund()).stream().map(Bond::id).toList();
            int place = order.indexOf(bond.id()) + 1;
            if (place > 1) {
                throw new RuleViolation(Rule.WAITLIST_ORDER, "step", place);
            }
        }
    }

    /** Under whose name the step puts the bond, or signs for it; null for any other. */
    private Obligor signing(Bond bond, Happened what) {
        if (what.step() == BondStep.CONTRACT_MADE && bond.obligor() == null) {
            bond.require(what.step());
            throw new RuleViolation(Rule.OBLIGOR_NEEDED, "step");
        }
        ObligorId name = what.step() == BondStep.CONTRACT_MADE ? bond.obligor() : what.obligor();
        if (name == null) {
            return null;
        }
        Obligor obligor = obligors.get(name);
        if (what.step() == BondStep.OBLIGOR_SUBSTITUTED && name.equals(bond.obligor())) {
            throw new RuleViolation(Rule.SAME_AS_BEFORE, "obligor");
        }
        if (what.step() != BondStep.OBLIGOR_CHOSEN) {
            letters.requireInForce(obligor, what.on());
        }
        if (what.obligor() != null) {
            bond.require(what.step());
            deciding.requireWithinCap(bond, name);
        }
        return obligor;
    }

    /** Equal for the same person in every organization, and telling nobody who it is. @throws RuleViolation A_NUMBER_NEEDED: without one, ICE takes no bond either */
    private byte[] claim(CaseFileId file) {
        KnownPerson person = people.known(access.scope(), List.of(file)).get(file);
        ANumber number = person == null ? null : person.aNumber();
        if (number == null) {
            throw new RuleViolation(Rule.A_NUMBER_NEEDED);
        }
        return prints.secretHash("bond claim\u001f" + number.digits());
    }
}
