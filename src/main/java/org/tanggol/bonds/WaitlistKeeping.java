package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Ledger;

/** Takes up whose turn it is when money has come free. One request is one transaction, so that two funds never wait for each other's money. */
@ApplicationScoped
@Transactional
public class WaitlistKeeping {

    @Inject
    Waitlist waitlist;

    @Inject
    BondShelf shelf;

    @Inject
    BondRecording recording;

    @Inject
    BondDeciding deciding;

    @Inject
    Ledger ledger;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The first one on the waitlist, if there is enough for it now: who is behind does not pass it.
     *
     * @return what came of it; empty where nobody waits, or the money is too little for the first
     */
    @Requires(Permission.KEEP_FUNDS)
    public Optional<BondDeciding.Result> takeUpNext(FundId fund) {
        List<Bond> waiting = waitlist.of(fund);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        BondId next = waiting.get(0).id();
        Bond bond = shelf.lock(next);
        if (bond.funding() != BondFunding.WAITLISTED || ledger.balance(bond.pot(), Account.CASH_AVAILABLE).compareTo(bond.asked().minus(bond.held())) < 0) {
            return Optional.empty();
        }
        FileAdmission admitted = access.toSummarize(bond.file());
        recording.take(admitted, bond, Happened.plain(BondStep.TAKEN_UP, LocalDate.ofInstant(clock.instant(), caller.zone()), BondSource.FUND, recording.words("bond.moneyFree"), null));
        return Optional.of(deciding.decide(admitted, bond));
    }
}
