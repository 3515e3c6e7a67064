package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tanggol.bonds.BondFunding;
import org.tanggol.bonds.BondKeeping;
import org.tanggol.bonds.BondKind;
import org.tanggol.bonds.BondOutcome;
import org.tanggol.bonds.BondQueries;
import org.tanggol.bonds.BondRow;
import org.tanggol.bonds.BondStep;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundNaming;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Pot;
import org.tanggol.ledger.web.MoneySpeech;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** Bonds on the person page, and the dialogs in which one is opened and a step of it is recorded. */
@Named
@RequestScoped
public class BondView {

    @Inject
    BondQueries queries;

    @Inject
    BondKeeping keeping;

    @Inject
    FundNaming funds;

    @Inject
    PersonView personView;

    @Inject
    MoneySpeech moneySpeech;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<BondRow> bonds;
    private Map<FundId, String> names;
    private List<FundNaming.Choice> choices;
    private BondKind kind = BondKind.DELIVERY;
    private BondForm form;
    private long seen;
    private String pot;

    @PostConstruct
    void begin() {
        if (personView.getAct().equals("bond-step")) {
            BondRow bond = getBond();
            seen = bond.version();
            form = new BondForm(bond, page.choice("step", BondStep.class).filter(bond.nextOfCase()::contains).orElse(bond.nextOfCase().isEmpty() ? null : bond.nextOfCase().get(0)), say.getToday());
        }
    }

    /** One mark on the way of a bond, as the row of circles shows it. */
    public record Mark(String key, boolean done, boolean now, String day) { }

    public List<BondRow> getBonds() {
        if (bonds == null) {
            bonds = queries.of(personView.getFile());
        }
        return bonds;
    }

    /** The bond that the dialog is about. @throws RuleViolation NOT_FOUND */
    public BondRow getBond() {
        BondId id = page.id("bond", BondId::new);
        return getBonds().stream().filter(bond -> bond.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    public String open() {
        keeping.open(personView.getFile(), kind, null);
        return page.done(personView.url(PersonView.Tab.BOND), "bond.opened");
    }

    public String record() {
        BondId id = page.id("bond", BondId::new);
        Pot asked = form.isFundAsked() ? chosen() : null;
        page.compared(current -> seen = current, () -> keeping.record(id, seen, form.happened(asked)));
        return page.done(personView.url(PersonView.Tab.BOND), "bond.recorded");
    }

    private Pot chosen() {
        String wanted = Checks.required(pot, "fund");
        return getChoices().stream().map(FundNaming.Choice::pot).filter(one -> one.restriction().toString().equals(wanted)).findFirst().orElseThrow(() -> new RuleViolation(Rule.UNKNOWN_VALUE, "fund", ""));
    }

    /** The way of a bond in five marks, with the day of the step that reached each. */
    public List<Mark> marks(BondRow bond) {
        boolean asked = bond.askedAt() != null;
        boolean decided = bond.outcome() == BondOutcome.GRANTED || bond.outcome() == BondOutcome.STAYED;
        boolean set = bond.held().isPositive() || bond.funding().compareTo(BondFunding.SET_ASIDE) >= 0;
        boolean posted = bond.funding().compareTo(BondFunding.CONFIRMED) >= 0;
        boolean back = bond.funding() == BondFunding.REFUNDED || bond.funding() == BondFunding.CLOSED;
        boolean[] done = {asked, decided, set, posted, back};
        BondStep[] steps = {BondStep.FUND_ASKED, BondStep.BOND_SET, BondStep.MONEY_SET_ASIDE, BondStep.RECEIPT_ARRIVED, BondStep.REFUND_ARRIVED};
        int now = 0;
        while (now < done.length && done[now]) {
            now++;
        }
        Mark[] marks = new Mark[done.length];
        for (int i = 0; i < done.length; i++) {
            BondStep step = steps[i];
            String day = bond.steps().stream().filter(entry -> entry.step() == step).findFirst().map(entry -> say.day(entry.on())).orElse("");
            marks[i] = new Mark("bond.mark." + step, done[i], i == now, done[i] ? day : "");
        }
        return Stream.of(marks).toList();
    }

    /** What a family may read about it, in the words of the portal. */
    public String familyWords(BondRow bond) {
        String key = bond.funding() == BondFunding.NOT_ASKED || !say.speech().words().containsKey("bond.family." + bond.funding()) ? "bond.family." + bond.outcome() : "bond.family." + bond.funding();
        return say.of(key, bond.amount() == null ? "" : moneySpeech.of(bond.amount()));
    }

    public String fund(BondRow bond) {
        if (names == null) {
            names = funds.names();
        }
        return bond.pot() == null ? "" : names.getOrDefault(bond.pot().fund(), "");
    }

    public List<FundNaming.Choice> getChoices() {
        if (choices == null) {
            choices = funds.choices();
        }
        return choices;
    }

    /** Whose share a step was about; empty for none. */
    public String coFunder(BondRow bond, BondRow.Step step) {
        return bond.coFunders().stream().filter(one -> one.id().equals(step.coFunder())).findFirst().map(BondRow.CoFunderRow::name).orElse("");
    }

    /** "Lakas Fund", or "Lakas Fund: residents of Iowa". */
    public String label(FundNaming.Choice choice) {
        return choice.terms() == null ? choice.fund() : choice.fund() + ": " + choice.terms();
    }

    public BondKind[] getKinds() {
        return BondKind.values();
    }

    public BondKind getKind() {
        return kind;
    }

    public void setKind(BondKind kind) {
        this.kind = kind;
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

    public String getFund() {
        return pot;
    }

    public void setFund(String fund) {
        this.pot = fund;
    }
}
