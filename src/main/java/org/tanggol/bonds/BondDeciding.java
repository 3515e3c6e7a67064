package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.FileAdmission;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.FundRules;
import org.tanggol.ledger.Funds;
import org.tanggol.ledger.Ledger;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What becomes of a request when enough people have approved it. */
@ApplicationScoped
public class BondDeciding {

    @Inject
    BondShelf shelf;

    @Inject
    BondRecording recording;

    @Inject
    ObligorShelf obligors;

    @Inject
    Funds funds;

    @Inject
    Ledger ledger;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What came of an approval. */
    public enum Result { MORE_NEEDED, SET_ASIDE, WAITLISTED, CLAIMED_ELSEWHERE }

    /**
     * Sets the money aside, if enough people have approved what is asked for now, if there is enough, and if no other fund of the alliance has begun with this person.
     *
     * @throws RuleViolation OBLIGOR_CAP, FACILITY_CAP where enough have approved and the fund's rules do not let it
     */
    Result decide(FileAdmission admitted, Bond bond) {
        byte[] print = print(bond);
        long approvals = shelf.answers(bond).stream().filter(answer -> answer.answer() == BondAnswer.Answer.APPROVED && Arrays.equals(answer.print(), print)).count();
        if (approvals < needed(List.of(bond)).get(bond.id())) {
            return Result.MORE_NEEDED;
        }
        requireWithinCap(bond, bond.obligor());
        requireWithinCapOfPlace(bond);
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

    /** How many have to approve each, by the rules of their funds; in two statements at most. Those of whom nothing is asked are left out. */
    Map<BondId, Integer> needed(Collection<Bond> bonds) {
        List<Asking> asked = bonds.stream().filter(bond -> bond.pot() != null).map(Asking::of).toList();
        Map<FundId, FundRules> rules = funds.rules(asked.stream().map(Asking::fund).collect(Collectors.toSet()));
        int days = rules.values().stream().mapToInt(FundRules::velocityDays).max().orElse(0);
        Instant first = asked.stream().map(Asking::at).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        List<Asking> others = days == 0 ? List.of() : shelf.askedSince(first.minus(Duration.ofDays(days)));
        return asked.stream().collect(Collectors.toMap(Asking::bond, one -> rules.get(one.fund()).needed(one.within(rules.get(one.fund()).velocityDays(), others))));
    }

    /** @param obligor under whose name the bond would be, or null @throws RuleViolation OBLIGOR_CAP */
    void requireWithinCap(Bond bond, ObligorId obligor) {
        FundId fund = bond.pot().fund();
        Money cap = obligor == null ? null : funds.capObligor(fund);
        if (cap != null && obligors.exposure(fund, obligor, bond).plus(bond.wanted()).compareTo(cap) > 0) {
            throw new RuleViolation(Rule.OBLIGOR_CAP, "obligor", cap.decimal());
        }
    }

    /** What stands already is not taken away when somebody is moved. */
    private void requireWithinCapOfPlace(Bond bond) {
        FundId fund = bond.pot().fund();
        Money cap = bond.held().isZero() ? funds.capFacility(fund) : null;
        byte[] facility = cap == null ? null : shelf.heldAt(bond.file());
        if (facility != null && shelf.exposure(fund, facility, bond).plus(bond.wanted()).compareTo(cap) > 0) {
            throw new RuleViolation(Rule.FACILITY_CAP, "amount", cap.decimal());
        }
    }

    private void take(FileAdmission admitted, Bond bond, BondStep step, Money amount) {
        recording.take(admitted, bond, Happened.plain(step, LocalDate.ofInstant(clock.instant(), caller.zone()), BondSource.FUND, recording.words("bond.minutes", bond.asking()), amount));
    }

    /** Of what an approval is of: which bond, which money, how much, and which asking. */
    byte[] print(Bond bond) {
        String what = bond.id() + " " + bond.pot().fund() + " " + bond.pot().restriction() + " " + bond.asked() + " " + bond.asking() + " " + bond.obligor();
        try {
            return MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
