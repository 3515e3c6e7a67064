package org.tanggol.ledger.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tanggol.ledger.FundModel;
import org.tanggol.ledger.FundRules;
import org.tanggol.ledger.FundTerms;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.WaitlistOrder;
import org.tanggol.platform.Checks;

/** What a fund is, as typed. */
public class FundForm {

    private String name;
    private String bank;
    private List<FundModel> models = List.of();
    private String minimumReserve;
    private String capPerson;
    private String capObligor;
    private String capFacility;
    private Integer approvals = FundRules.PLAIN.approvals();
    private String moreAbove;
    private WaitlistOrder waitlist = FundRules.PLAIN.waitlist();
    private Integer velocityDays;
    private long seen;

    void fill(FundTerms terms, long version) {
        name = terms.name();
        bank = terms.bank();
        models = terms.models().stream().sorted().toList();
        minimumReserve = terms.minimumReserve().decimal();
        capPerson = text(terms.capPerson());
        capObligor = text(terms.capObligor());
        capFacility = text(terms.capFacility());
        approvals = terms.rules().approvals();
        moreAbove = text(terms.rules().moreAbove());
        waitlist = terms.rules().waitlist();
        velocityDays = terms.rules().velocityDays() == 0 ? null : terms.rules().velocityDays();
        seen = version;
    }

    private static String text(Money money) {
        return money == null ? null : money.decimal();
    }

    /** @throws org.tanggol.platform.RuleViolation for what cannot be read */
    FundTerms terms() {
        return new FundTerms(name, bank, models == null ? Set.of() : Set.copyOf(models), Money.typedLimit(minimumReserve, "minimumReserve"), Money.typedLimit(capPerson, "capPerson"),
            Money.typedLimit(capObligor, "capObligor"), Money.typedLimit(capFacility, "capFacility"),
            new FundRules(Checks.required(approvals, "approvals"), Money.typedLimit(moreAbove, "moreAbove"), waitlist, velocityDays == null ? 0 : velocityDays));
    }

    public List<FundModel> getAllModels() {
        return Arrays.asList(FundModel.values());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public List<FundModel> getModels() {
        return models;
    }

    public void setModels(List<FundModel> models) {
        this.models = models;
    }

    public String getMinimumReserve() {
        return minimumReserve;
    }

    public void setMinimumReserve(String minimumReserve) {
        this.minimumReserve = minimumReserve;
    }

    public String getCapPerson() {
        return capPerson;
    }

    public void setCapPerson(String capPerson) {
        this.capPerson = capPerson;
    }

    public String getCapObligor() {
        return capObligor;
    }

    public void setCapObligor(String capObligor) {
        this.capObligor = capObligor;
    }

    public String getCapFacility() {
        return capFacility;
    }

    public void setCapFacility(String capFacility) {
        this.capFacility = capFacility;
    }

    public WaitlistOrder[] getOrders() {
        return WaitlistOrder.values();
    }

    public Integer getApprovals() {
        return approvals;
    }

    public void setApprovals(Integer approvals) {
        this.approvals = approvals;
    }

    public String getMoreAbove() {
        return moreAbove;
    }

    public void setMoreAbove(String moreAbove) {
        this.moreAbove = moreAbove;
    }

    public WaitlistOrder getWaitlist() {
        return waitlist;
    }

    public void setWaitlist(WaitlistOrder waitlist) {
        this.waitlist = waitlist;
    }

    public Integer getVelocityDays() {
        return velocityDays;
    }

    public void setVelocityDays(Integer velocityDays) {
        this.velocityDays = velocityDays;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
