package org.tanggol.desk.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.bonds.BondApproving;
import org.tanggol.bonds.BondAuthority;
import org.tanggol.bonds.BondKeeping;
import org.tanggol.bonds.BondKind;
import org.tanggol.bonds.BondQueries;
import org.tanggol.bonds.BondSource;
import org.tanggol.bonds.BondStep;
import org.tanggol.bonds.CancellationReason;
import org.tanggol.bonds.Happened;
import org.tanggol.bonds.InterestKeeping;
import org.tanggol.bonds.NoticeWay;
import org.tanggol.bonds.ObligorQueries;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundNaming;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.Pot;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonHit;

/** Bonds of a demonstration, taken step by step by those who would take them. */
@ApplicationScoped
class DemoBonds {

    private static final String TREASURER = "ruth";
    private static final BigDecimal RATE = new BigDecimal("2.1");

    @Inject
    BondKeeping keeping;

    @Inject
    BondApproving approving;

    @Inject
    BondQueries bonds;

    @Inject
    ObligorQueries obligors;

    @Inject
    InterestKeeping interest;

    @Inject
    FundNaming funds;

    @Inject
    PeopleQueries people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Does nothing where the members of the file do not work, and where there are bonds already. @param as lets a member act */
    void load(DemoSeating.House house, Consumer<MemberId> as) {
        List<NamedCsvRecord> rows = DemoFile.read("bonds.csv");
        Map<String, MemberId> members = house.members();
        if (!rows.stream().allMatch(row -> members.containsKey(row.getField("member")))) {
            return;
        }
        as.accept(members.get(rows.get(0).getField("member")));
        if (bonds.requests().isEmpty() && bonds.running().isEmpty()) {
            as.accept(members.get(TREASURER));
            interest.setRate(interest.lastOver(), RATE, "Fictional rate of the demonstration");
            CaseFileId file = null;
            BondId bond = null;
            for (NamedCsvRecord row : rows) {
                as.accept(members.get(row.getField("member")));
                if (!row.getField("person").isEmpty()) {
                    file = people.named(row.getField("person"), 1).stream().findFirst().map(PersonHit::file).orElse(null);
                    bond = file == null ? null : keeping.open(file, BondKind.DELIVERY, null);
                }
                if (bond != null) {
                    take(bond, row);
                }
            }
        }
    }

    private void take(BondId id, NamedCsvRecord row) {
        if (row.getField("step").equals("APPROVAL")) {
            approving.approve(id, bonds.one(id).print());
            return;
        }
        BondStep step = BondStep.valueOf(row.getField("step"));
        Money amount = row.getField("amount").isEmpty() ? null : Money.parse(row.getField("amount"), "amount");
        Pot pot = funds.choices().get(0).pot();
        LocalDate day = LocalDate.ofInstant(clock.instant(), caller.zone()).minusDays(Long.parseLong(row.getField("days_ago")));
        Happened what = new Happened(step, day, BondSource.valueOf(row.getField("source")), row.getField("document"), amount, null, step.needs(BondStep.Need.AUTHORITY) ? BondAuthority.DHS : null, null,
            step.needs(BondStep.Need.REASON) ? CancellationReason.PROCEEDINGS_TERMINATED : null, step.needs(BondStep.Need.FUND) ? pot.fund() : null, null, null,
            step.needs(BondStep.Need.OBLIGOR) ? obligors.all().get(0).id() : null, step.needs(BondStep.Need.OBLIGOR) ? NoticeWay.E_SERVICE : null);
        long seen = bonds.one(id).version();
        if (step.isOfFund()) {
            keeping.keep(id, seen, what);
        } else {
            keeping.record(id, seen, what);
        }
    }
}
