package org.tanggol.desk.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.bonds.ObligorEntry;
import org.tanggol.bonds.ObligorId;
import org.tanggol.bonds.ObligorKeeping;
import org.tanggol.bonds.ObligorKind;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.FundKeeping;
import org.tanggol.ledger.FundModel;
import org.tanggol.ledger.FundTerms;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.Posted;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.ledger.RestrictionKind;
import org.tanggol.ledger.Voucher;

/** Funds of a demonstration with a year of gifts, loans and fees, posted by the same use cases as everything else, one transaction each. */
@ApplicationScoped
class DemoFunds {

    private static final Map<String, String> TREASURERS = Map.of("bayanihan", "ruth", DemoSeating.HARBOR, "otis");

    @Inject
    FundKeeping keeping;

    @Inject
    ObligorKeeping obligors;

    @Inject
    LedgerQueries queries;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Does nothing where there are funds already, and where nobody keeps any. @param as lets a member act */
    void load(DemoSeating.House house, Consumer<MemberId> as) {
        String name = TREASURERS.keySet().stream().filter(key -> house.members().containsKey(TREASURERS.get(key))).findFirst().orElse(null);
        if (name == null) {
            return;
        }
        as.accept(house.members().get(TREASURERS.get(name)));
        if (queries.funds().isEmpty()) {
            post(DemoFile.read("funds.csv").stream().filter(row -> row.getField("house").equals(name)).toList());
        }
    }

    private void post(List<NamedCsvRecord> rows) {
        FundId fund = keeping.open(new FundTerms(rows.get(0).getField("fund"), "Tule Valley Community Credit Union, 0417", EnumSet.of(FundModel.GIFT, FundModel.REVOLVING),
            Money.ofDollars(rows.size() > 5 ? 10_000 : 0), Money.ofDollars(15_000), Money.ofDollars(150_000), null));
        Map<String, RestrictionId> restrictions = new HashMap<>();
        restrictions.put("", null);
        Posted last = null;
        for (NamedCsvRecord row : rows) {
            RestrictionId under = restrictions.computeIfAbsent(row.getField("restriction"), kind -> kind.isEmpty() ? null : keeping.restrict(fund, RestrictionKind.valueOf(kind), "Families with children, Tule Valley"));
            last = post(fund, under, row, last);
        }
        sign(fund, rows.get(0).getField("fund"));
    }

    /** The fund signs itself, by a letter that is to be renewed next year. */
    private void sign(FundId fund, String name) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        ObligorId obligor = obligors.add(new ObligorEntry(ObligorKind.FUND, fund, name, "bonds@" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".example", caller.member()),
            "418 Juniper Street, Tule Valley", today.minusYears(2));
        obligors.authorize(obligor, "Treasurer of " + name, today.minusDays(65), today.plusDays(300));
    }

    private Posted post(FundId fund, RestrictionId under, NamedCsvRecord row, Posted last) {
        Voucher voucher = new Voucher(day(row), row.getField("document"), row.getField("memo"), null);
        Money amount = row.getField("amount").isEmpty() ? null : Money.parse(row.getField("amount"), "amount");
        return switch (row.getField("what")) {
            case "GIFT" -> keeping.receiveGift(fund, under, amount, voucher);
            case "BORROW" -> keeping.borrow(fund, row.getField("memo"), voucher.on().plusYears(7), amount, voucher);
            case "REPAY" -> keeping.repay(fund, queries.lenders(fund).get(0).id(), amount, voucher);
            case "FILL" -> keeping.fillReserve(fund, under, amount, voucher);
            case "FEE" -> keeping.payFee(fund, amount, voucher);
            case "MET" -> keeping.meetRestriction(fund, under, amount, voucher);
            case "REVERSE" -> keeping.reverse(last.id(), voucher);
            default -> throw new IllegalStateException("The demonstration does what no fund does");
        };
    }

    /** In that month, and not after today. */
    private LocalDate day(NamedCsvRecord row) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        LocalDate day = YearMonth.from(today).minusMonths(Long.parseLong(row.getField("months_ago"))).atDay(Integer.parseInt(row.getField("day")));
        return day.isAfter(today) ? today : day;
    }
}
