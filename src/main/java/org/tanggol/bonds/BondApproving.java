package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.ledger.BondId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Two people, neither of whom asked, approve what was asked for: with the second approval the money is set aside, or the request waits where there is too little, or stands back because another fund has
 * begun. An approval is of what was on the screen; when that changes, it counts no longer.
 */
@ApplicationScoped
@Transactional
public class BondApproving {

    @Inject
    BondShelf shelf;

    @Inject
    BondDeciding deciding;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * @param seen print of what was on the screen ({@link BondDeciding#print})
     * @throws RuleViolation SECOND_PERSON for whoever asked or has answered already; RECORD_CHANGED; BOND_STEP_REFUSED unless it is asked for
     */
    @Requires(Permission.APPROVE_FUNDS)
    public BondDeciding.Result approve(BondId id, String seen) {
        Bond bond = answerable(id);
        FileAdmission admitted = access.toSummarize(bond.file());
        byte[] print = deciding.print(bond);
        if (!HexFormat.of().formatHex(print).equals(seen)) {
            throw new RuleViolation(Rule.RECORD_CHANGED);
        }
        shelf.add(new BondAnswer(bond, BondAnswer.Answer.APPROVED, caller.member(), print, clock.instant()));
        audit.record(AuditAction.BOND_APPROVED, bond.file(), id.value(), bond.asked().decimal());
        return deciding.decide(admitted, bond);
    }

    /** Somebody near the person takes no part in this decision. @throws RuleViolation SECOND_PERSON, BOND_STEP_REFUSED */
    @Requires(Permission.APPROVE_FUNDS)
    public void recuse(BondId id) {
        Bond bond = answerable(id);
        access.toSummarize(bond.file());
        shelf.add(new BondAnswer(bond, BondAnswer.Answer.RECUSED, caller.member(), deciding.print(bond), clock.instant()));
        audit.record(AuditAction.BOND_RECUSED, bond.file(), id.value());
    }

    private Bond answerable(BondId id) {
        Bond bond = shelf.lock(id);
        bond.require(BondStep.MONEY_SET_ASIDE);
        if (caller.member().equals(bond.askedBy()) || shelf.answers(bond).stream().anyMatch(answer -> answer.member().equals(caller.member()))) {
            throw new RuleViolation(Rule.SECOND_PERSON);
        }
        return bond;
    }
}
