package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.bonds.BondApproving;
import org.tanggol.bonds.BondDeciding;
import org.tanggol.bonds.BondKeeping;
import org.tanggol.bonds.BondQueries;
import org.tanggol.bonds.BondRow;
import org.tanggol.bonds.BondStep;
import org.tanggol.bonds.ObligorQueries;
import org.tanggol.bonds.ObligorRow;
import org.tanggol.bonds.WaitlistKeeping;
import org.tanggol.desk.PeopleList;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** What funds are asked for and what they have out: approving, and each step to ICE and back. */
@Named
@RequestScoped
public class FundBondsView {

    private static final String URL = "/funds/bonds";
    /** At one press. */
    private static final int MOST_TAKEN = 50;

    @Inject
    BondQueries queries;

    @Inject
    BondApproving approving;

    @Inject
    BondKeeping keeping;

    @Inject
    ObligorQueries obligorQueries;

    @Inject
    WaitlistKeeping waitlist;

    @Inject
    LedgerQueries ledger;

    @Inject
    PeopleList people;

    @Inject
    Caller caller;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<BondRow> requests;
    private List<BondRow> running;
    private Map<CaseFileId, String> titles;
    private Map<FundId, String> names;
    private BondRow bond;
    private BondForm form;
    private long seen;

    @PostConstruct
    void begin() {
        if (isDialog()) {
            bond = queries.ofFund(page.id("bond", BondId::new));
            seen = bond.version();
            form = new BondForm(bond, page.choice("step", BondStep.class).filter(bond.nextOfFund()::contains).orElse(bond.nextOfFund().isEmpty() ? null : bond.nextOfFund().get(0)), say.getToday());
        }
    }

    public boolean isDialog() {
        return page.parameter("do").orElse("").equals("step");
    }

    public String getUrl() {
        return URL;
    }

    public String stepUrl(BondRow row) {
        return URL + "?do=step&bond=" + row.id();
    }

    public List<BondRow> getRequests() {
        if (requests == null) {
            requests = queries.requests();
        }
        return requests;
    }

    public List<BondRow> getRunning() {
        if (running == null) {
            running = queries.running();
        }
        return running;
    }

    /** The person's name; for who may see no person, that there is one. */
    public String person(CaseFileId file) {
        if (!caller.may(Permission.READ_PEOPLE)) {
            return say.of("fundBonds.somebody");
        }
        if (titles == null) {
            titles = people.titles(Stream.concat(Stream.concat(getRequests().stream(), getRunning().stream()), Stream.ofNullable(bond)).map(BondRow::file).collect(Collectors.toSet()));
        }
        return titles.get(file);
    }

    public String fund(BondRow row) {
        if (names == null) {
            names = ledger.funds().stream().collect(Collectors.toMap(LedgerQueries.FundRow::id, fund -> fund.terms().name()));
        }
        return row.pot() == null ? "" : names.getOrDefault(row.pot().fund(), "");
    }

    public boolean isMine(BondRow row) {
        return caller.member().equals(row.askedBy());
    }

    /** Whether the one who looks may still answer. */
    public boolean isOpenToMe(BondRow row) {
        return !row.isAnsweredBy(caller.member());
    }

    /** Of what was on the screen, which its print says. */
    public String approve(BondId id) {
        BondDeciding.Result result = approving.approve(id, page.parameter("print-" + id).orElse(""));
        return page.done(URL, "bond.result." + result);
    }

    public String recuse(BondId id) {
        approving.recuse(id);
        return page.done(URL, "bond.recused");
    }

    public String record() {
        page.compared(current -> seen = current, () -> keeping.keep(bond.id(), seen, form.happened(null)));
        if (bond.pot() == null || !form.getStep().freesMoney()) {
            return page.done(URL, "bond.recorded");
        }
        try {
            return page.done(URL, "bond.recordedAndTaken", taken(bond.pot().fund()));
        } catch (RuleViolation held) {      // the step is recorded; whoever is first waits for another reason than money
            return page.done(URL, "bond.recordedAndHeld");
        }
    }

    /** Under whose name a bond can be. */
    public List<ObligorRow> getObligors() {
        return obligorQueries.all();
    }

    /** Takes up one after the other, as the fund's rule has it, until the money is too little for the next. */
    public String takeUp(FundId fund) {
        return page.done(URL, "bond.takenUp", taken(fund));
    }

    private int taken(FundId fund) {
        int taken = 0;
        while (taken < MOST_TAKEN && waitlist.takeUpNext(fund).isPresent()) {
            taken++;
        }
        return taken;
    }

    public BondRow getBond() {
        return bond;
    }

    public BondForm getForm() {
        return form;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
