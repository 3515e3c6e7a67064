package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** @throws RuleViolation BOND_STEP_REFUSED, IN_THE_FUTURE, BOND_AMOUNT_DIFFERS, CO_FUNDER_STATE, UNKNOWN_VALUE for somebody else's co-funder, and as {@link Ledger#post} */
    void take(FileAdmission admitted, Bond bond, Happened told) {
        bond.require(told.step());
        if (told.on().isAfter(LocalDate.ofInstant(clock.instant(), caller.zone()))) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "on");
        }
        Instant now = clock.instant();
        Shares shares = shelf.shares(bond);
        Happened what = told.step().needs(BondStep.Need.CO_FUNDER) ? told.with(shares.of(told.coFunder()).moves()) : told;
        List<Posting> journals = postings.of(bond, shares, what);
        JournalId journal = post(what, journals);
        int number = bond.took(what.step(), what.on(), now);
        follow(admitted, bond, shares, what);
        UUID id = Ids.next();
        shelf.add(new BondEntry(id, bond, number, what, vault.close(admitted, BondEntry.cell(bond.file(), id), what.document()), journal, caller.member(), now));
        audit.record(AuditAction.BOND_STEP_TAKEN, bond.file(), bond.id().value(), what.step(), what.on(), what.amount() == null ? "" : what.amount().decimal());
    }

    /** @return the first, which is of the event itself; or null */
    private JournalId post(Happened what, List<Posting> journals) {
        Voucher voucher = new Voucher(what.on(), what.document(), null, null);
        return journals.isEmpty() ? null : ledger.post(journals.stream().map(one -> new Ledger.Entry(voucher, one)).toList()).get(0).id();
    }

    /** What else a step changes of the bond. */
    private void follow(FileAdmission admitted, Bond bond, Shares shares, Happened what) {
        switch (what.step()) {
            case BOND_SET, AMOUNT_CHANGED -> {
                boolean setAside = bond.funding().isSetAside();
                Money rest = shares.leave(what.amount());
                bond.set(what.authority(), what.amount(), shares);
                if (setAside && bond.held().compareTo(rest) < 0) {
                    bond.askAgain(rest);
                } else if (bond.held().compareTo(rest) >= 0 && bond.held().isPositive()) {
                    bond.holds(rest);
                    bond.isEnough();
                }
            }
            case SHARE_PAID_IN -> {
                shares.of(what.coFunder()).moved(CoFunderState.PAID_IN);
                bond.holds(bond.held().minus(BondPosting.tooMuch(bond, shares)));
            }
            case SHARE_HANDED_BACK -> {
                shares.of(what.coFunder()).moved(CoFunderState.HANDED_BACK);
                bond.shared(shares, clock.instant());
            }
            case CO_FUNDER_PAID -> shares.of(what.coFunder()).moved(CoFunderState.PAID_OUT);
            case MONEY_SET_ASIDE -> bond.holds(bond.asked());
            case REQUEST_WITHDRAWN, REQUEST_DECLINED, REFUND_ARRIVED, BREACH_FINAL -> {
                settle(bond, shares, what);
                bond.holds(Money.ZERO);
                shelf.unclaim(bond);
            }
            case OTHER_FUND_FOUND -> settle(bond, shares, what);
            case OBLIGOR_CHOSEN, OBLIGOR_SUBSTITUTED -> bond.standsUnder(what.obligor(), what.service());
            case BOND_CLOSED -> requireEmpty(bond);
            case DEMAND_ARRIVED, BREACH_NOTICE -> work.task(admitted, words("bond.task." + what.step()), null, what.dueOn());
            default -> { }
        }
    }

    /** What becomes of the shares when the bond's money goes. */
    private static void settle(Bond bond, Shares shares, Happened what) {
        Money total = bond.held().plus(shares.paidIn());
        for (CoFunder coFunder : shares.in(CoFunderState.PAID_IN)) {
            switch (what.step()) {
                case REFUND_ARRIVED -> coFunder.refunded(Shares.owed(coFunder, what.interest(), total));
                case BREACH_FINAL -> coFunder.moved(CoFunderState.LOST);
                default -> coFunder.moved(CoFunderState.HANDED_BACK);
            }
        }
    }

    /** In the language of whoever does it, as everything is that they type. */
    String words(String key, Object... parameters) {
        return new Speech(Words.of(caller.locale()), caller.locale(), LocalDate.ofInstant(clock.instant(), caller.zone())).of(key, parameters);
    }

    private void requireEmpty(Bond bond) {
        if (!ledger.balances(bond.id()).isEmpty()) {
            throw new RuleViolation(Rule.BOND_MONEY_OUT, "step");
        }
    }
}
