package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.bonds.InterestKeeping;
import org.tanggol.bonds.InterestRow;
import org.tanggol.bonds.Quarter;
import org.tanggol.desk.PeopleList;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.FundNaming;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** Interest on the bonds of a fund: the rates of quarters, what a quarter brings on each bond, and what came beside what was expected. */
@Named
@RequestScoped
public class InterestView {

    private static final int QUARTERS_BACK = 12;

    @Inject
    InterestKeeping keeping;

    @Inject
    FundNaming funds;

    @Inject
    PeopleList people;

    @Inject
    Caller caller;

    @Inject
    Page page;

    @Inject
    Say say;

    private FundId id;
    private String fund;
    private Quarter quarter;
    private List<InterestRow> rows;
    private List<InterestKeeping.Rate> rates;
    private List<InterestKeeping.Compared> compared;
    private Map<CaseFileId, String> titles;
    private String rateQuarter;
    private String percent;
    private String source;
    private LocalDate on;

    @PostConstruct
    void begin() {
        id = page.id("fund", FundId::new);
        quarter = page.parameter("quarter").filter(text -> !text.isEmpty()).map(text -> Quarter.parse(text, "quarter")).orElseGet(() -> Quarter.of(say.getToday()).before());
        rateQuarter = quarter.toString();
        on = quarter.last();
    }

    /** Its name. */
    public String getFund() {
        if (fund == null) {
            fund = funds.name(id);
        }
        return fund;
    }

    public FundId getId() {
        return id;
    }

    public String getUrl() {
        return "/funds/interest?fund=" + id + "&quarter=" + quarter;
    }

    public Quarter getQuarter() {
        return quarter;
    }

    /** The running quarter and those before it, the last first. */
    public List<Quarter> getQuarters() {
        return Stream.iterate(Quarter.of(say.getToday()), Quarter::before).limit(QUARTERS_BACK).toList();
    }

    public List<InterestRow> getRows() {
        if (rows == null) {
            rows = keeping.rows(id, quarter);
        }
        return rows;
    }

    /** What all of it comes to; null without a rate. */
    public Money getTotal() {
        return getRows().stream().anyMatch(row -> row.amount() == null) ? null : Money.sum(getRows().stream().map(InterestRow::amount).toList());
    }

    /** Whether the quarter is over, has its rate, and something of it is not entered. */
    public boolean isToEnter() {
        return quarter.last().isBefore(say.getToday()) && getTotal() != null && getRows().stream().anyMatch(row -> !row.accrued());
    }

    /** The person's name; for who may see no person, that there is one. */
    public String person(InterestRow row) {
        if (!caller.may(Permission.READ_PEOPLE)) {
            return say.of("fundBonds.somebody");
        }
        if (titles == null) {
            titles = people.titles(getRows().stream().map(InterestRow::file).collect(Collectors.toSet()));
        }
        return titles.get(row.file());
    }

    public List<InterestKeeping.Rate> getRates() {
        if (rates == null) {
            rates = keeping.rates();
        }
        return rates;
    }

    public List<InterestKeeping.Compared> getCompared() {
        if (compared == null) {
            compared = keeping.compared(id);
        }
        return compared;
    }

    public String setRate() {
        keeping.setRate(Quarter.parse(rateQuarter, "rateQuarter"), read(percent), source);
        return page.done("/funds/interest?fund=" + id + "&quarter=" + rateQuarter, "interest.rateSet");
    }

    private static BigDecimal read(String typed) {
        String text = typed == null ? "" : typed.strip().replace("%", "").strip();
        if (text.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "percent");
        }
        if (!text.matches("[0-9]{1,3}([.,][0-9]{1,9})?")) {
            throw new RuleViolation(Rule.RATE_OUT_OF_RANGE, "percent");
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    public String enter() {
        int bonds = keeping.accrue(id, quarter, on);
        return page.done(getUrl(), "interest.done", bonds);
    }

    public String getRateQuarter() {
        return rateQuarter;
    }

    public void setRateQuarter(String rateQuarter) {
        this.rateQuarter = rateQuarter;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
