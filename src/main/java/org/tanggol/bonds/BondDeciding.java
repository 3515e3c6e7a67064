package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.tanggol.access.Caller;
import org.tanggol.access.FileAdmission;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.Ledger;
import org.tanggol.ledger.Money;

/** What becomes of a request when enough people have approved it. */
@ApplicationScoped
public class BondDeciding {

    /** People who approve, beside whoever asked. */
    public static final int APPROVALS = 2;

    @Inject
    BondShelf shelf;

    @Inject
    BondRecording recording;

    @Inject
    Ledger ledger;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What came of an approval. */
    public enum Result { MORE_NEEDED, SET_ASIDE, WAITLISTED, CLAIMED_ELSEWHERE }

    /** Sets the money aside, if enough people have approved what is asked for now, if there is enough, and if no other fund of the alliance has begun with this person. */
    Result decide(FileAdmission admitted, Bond bond) {
        byte[] print = print(bond);
        long approvals = shelf.answers(bond).stream().filter(answer -> answer.answer() == BondAnswer.Answer.APPROVED && Arrays.equals(answer.print(), print)).count();
        if (approvals < APPROVALS) {
            return Result.MORE_NEEDED;
        }
        Money missing = bond.asked().minus(bond.held());
        if (ledger.balance(bond.pot(), Account.CASH_AVAILABLE).compareTo(missing) < 0) {
            take(admitted, bond, BondStep.PUT_ON_WAITLIST, bond.asked());
            return Result.WAITLISTED;       // who has no money does not keep others from beginning
        }
        if (!shelf.claim(bond, clock.instant())) {
            take(admitted, bond, BondStep.OTHER_FUND_FOUND, null);
            return Result.CLAIMED_ELSEWHERE;
        }
        take(admitted, bond, BondStep.MONEY_SET_ASIDE, bond.asked());
        return Result.SET_ASIDE;
    }

    private void take(FileAdmission admitted, Bond bond, BondStep step, Money amount) {
        recording.take(admitted, bond, Happened.plain(step, LocalDate.ofInstant(clock.instant(), caller.zone()), BondSource.FUND, recording.words("bond.minutes", bond.asking()), amount));
    }

    /** Of what an approval is of: which bond, which money, how much, and which asking. */
    byte[] print(Bond bond) {
        String what = bond.id() + " " + bond.pot().fund() + " " + bond.pot().restriction() + " " + bond.asked() + " " + bond.asking();
        try {
            return MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
