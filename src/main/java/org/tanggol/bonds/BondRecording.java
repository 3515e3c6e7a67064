package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.FileAdmission;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Vault;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.Ledger;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.Posting;
import org.tanggol.ledger.Voucher;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.Speech;
import org.tanggol.platform.faces.Words;
import org.tanggol.work.TeamAndNotes;

/** Takes one step of a bond: the state, the journal, the entry and the audit row, all or none. For use cases, which have asked who may. */
@ApplicationScoped
class BondRecording {

    @Inject
    BondShelf shelf;

    @Inject
    BondPosting postings;

    @Inject
    Ledger ledger;

    @Inject
    Vault vault;

    @Inject
    TeamAndNotes work;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @throws RuleViolation BOND_STEP_REFUSED, IN_THE_FUTURE, BOND_AMOUNT_DIFFERS, and as {@link Ledger#post} */
    void take(FileAdmission admitted, Bond bond, Happened what) {
        bond.require(what.step());
        if (what.on().isAfter(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "on");
        }
        Instant now = clock.instant();
        Optional<Posting> posting = postings.of(bond, what);
        JournalId journal = posting.map(one -> ledger.post(new Voucher(what.on(), what.document(), null, null), one).id()).orElse(null);
        int number = bond.took(what.step(), what.on(), now);
        follow(admitted, bond, what);
        UUID id = Ids.next();
        shelf.add(new BondEntry(id, bond, number, what, vault.close(admitted, BondEntry.cell(bond.file(), id), what.document()), journal, caller.member(), now));
        audit.record(AuditAction.BOND_STEP_TAKEN, bond.file(), bond.id().value(), what.step(), what.on(), what.amount() == null ? "" : what.amount().decimal());
    }

    /** What else a step changes of the bond. */
    private void follow(FileAdmission admitted, Bond bond, Happened what) {
        switch (what.step()) {
            case BOND_SET, AMOUNT_CHANGED -> {
                boolean setAside = bond.funding().isSetAside();
                bond.set(what.authority(), what.amount());
                if (setAside && bond.held().compareTo(what.amount()) < 0) {
                    bond.askAgain(what.amount());
                } else if (bond.held().compareTo(what.amount()) >= 0 && bond.held().isPositive()) {
                    bond.holds(what.amount());
                    bond.isEnough();
                }
            }
            case MONEY_SET_ASIDE -> bond.holds(bond.asked());
            case REQUEST_WITHDRAWN, REQUEST_DECLINED, REFUND_ARRIVED, BREACH_FINAL -> {
                bond.holds(Money.ZERO);
                shelf.unclaim(bond);
            }
            case BOND_CLOSED -> requireEmpty(bond);
            case DEMAND_ARRIVED, BREACH_NOTICE -> work.task(admitted, words("bond.task." + what.step()), null, what.dueOn());
            default -> { }
        }
    }

    /** In the language of whoever does it, as everything is that they type. */
    String words(String key, Object... parameters) {
        return new Speech(Words.of(caller.locale()), caller.locale(), LocalDate.ofInstant(clock.instant(), caller.zone())).of(key, parameters);
    }

    private void requireEmpty(Bond bond) {
        if (!ledger.balances(bond.id()).isEmpty()) {
            throw new RuleViolation(Rule.BOND_MONEY_OUT);
        }
    }
}
