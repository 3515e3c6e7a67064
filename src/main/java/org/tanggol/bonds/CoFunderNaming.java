package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.PartyId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Who pays a part of a bond, as whoever works on the case agrees with them. That the money has come, and what becomes of it, are steps of the bond. */
@ApplicationScoped
@Transactional
public class CoFunderNaming {

    @Inject
    BondShelf shelf;

    @Inject
    Vault vault;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * The fund gives so much less; where it was asked for more, approvals start again.
     *
     * @param seen the version of the bond the caller was looking at
     * @throws RuleViolation BOND_PAID once the payment was sent; SHARES_TOO_LARGE where nothing would be left for the fund; VERSION_CONFLICT
     */
    @Requires(Permission.RECORD_BONDS)
    public PartyId name(BondId id, long seen, CoFunderEntry entry) {
        Bond bond = shelf.lock(id);
        FileAdmission admitted = access.toEdit(bond.file());
        bond.requireVersion(seen);
        requireBeforePayment(bond);
        if (bond.amount() != null && shelf.shares(bond).agreed().plus(entry.share()).compareTo(bond.amount()) >= 0) {
            throw new RuleViolation(Rule.SHARES_TOO_LARGE, "share", bond.amount().decimal());
        }
        PartyId party = PartyId.next();
        shelf.add(new CoFunder(party, bond, entry, vault.close(admitted, CoFunder.cell(bond.file(), party), entry.name()), caller.member(), clock.instant()));
        shareAnew(bond);
        audit.record(AuditAction.CO_FUNDER_NAMED, bond.file(), id.value(), entry.share().decimal());
        return party;
    }

    /** They will not pay after all. @throws RuleViolation CO_FUNDER_STATE once they have paid; VERSION_CONFLICT; NOT_FOUND */
    @Requires(Permission.RECORD_BONDS)
    public void drop(BondId id, long seen, PartyId party) {
        Bond bond = shelf.lock(id);
        access.toEdit(bond.file());
        bond.requireVersion(seen);
        requireBeforePayment(bond);
        CoFunder coFunder = shelf.shares(bond).all().stream().filter(one -> one.id().equals(party)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        coFunder.require(CoFunderState.PROMISED);
        shelf.remove(coFunder);
        shareAnew(bond);
        audit.record(AuditAction.CO_FUNDER_DROPPED, bond.file(), id.value(), coFunder.share().decimal());
    }

    private static void requireBeforePayment(Bond bond) {
        if (!bond.funding().isBeforePayment()) {
            throw new RuleViolation(Rule.BOND_PAID);
        }
    }

    private void shareAnew(Bond bond) {
        bond.shared(shelf.shares(bond), clock.instant());
    }
}
