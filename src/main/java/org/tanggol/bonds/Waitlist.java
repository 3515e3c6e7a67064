package org.tanggol.bonds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseFileId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.FundRules;
import org.tanggol.ledger.Funds;
import org.tanggol.ledger.WaitlistOrder;

/** Requests that wait for money, by the rule of their fund. */
@ApplicationScoped
class Waitlist {

    @Inject
    BondShelf shelf;

    @Inject
    Funds funds;

    /** Of one fund, whose turn it is in front. */
    List<Bond> of(FundId fund) {
        List<Bond> waiting = shelf.waiting(fund);
        WaitlistOrder order = funds.rules(List.of(fund)).getOrDefault(fund, FundRules.PLAIN).waitlist();
        return sorted(waiting, order, order == WaitlistOrder.LONGEST_DETAINED ? shelf.detainedSince(waiting.stream().map(Bond::file).toList()) : Map.of());
    }

    /** Equal ones by the day of the request; whoever is not in custody comes after those who are. */
    static List<Bond> sorted(List<Bond> waiting, WaitlistOrder order, Map<CaseFileId, Instant> since) {
        Comparator<Bond> first = Comparator.comparing(Bond::askedAt).thenComparing(bond -> bond.id().value());
        return waiting.stream().sorted(switch (order) {
            case FIRST_COME -> first;
            case LONGEST_DETAINED -> Comparator.comparing((Bond bond) -> since.getOrDefault(bond.file(), Instant.MAX)).thenComparing(first);
            case SMALLEST_AMOUNT -> Comparator.comparing(Bond::asked).thenComparing(first);
        }).toList();
    }
}
