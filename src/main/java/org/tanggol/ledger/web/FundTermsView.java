package org.tanggol.ledger.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.tanggol.ledger.FundKeeping;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.PeriodClosing;
import org.tanggol.ledger.RestrictionKind;
import org.tanggol.ledger.WithoutReconciliation;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The dialogs by which a fund's terms change, money comes under a restriction, and a month closes. */
@Named
@RequestScoped
public class FundTermsView {

    @Inject
    FundKeeping keeping;

    @Inject
    PeriodClosing closing;

    @Inject
    FundView fundView;

    @Inject
    Page page;

    @Inject
    Say say;

    private final FundForm form = new FundForm();
    private RestrictionKind kind;
    private String terms;
    private String month;
    private WithoutReconciliation why;

    @PostConstruct
    void begin() {
        if (is("change")) {
            LedgerQueries.FundRow fund = fundView.getFund();
            form.fill(fund.terms(), fund.version());
        }
        month = page.parameter("month").filter(text -> text.matches("\\d{4}-\\d\\d")).orElse(YearMonth.from(say.getToday()).minusMonths(1).toString());
    }

    private boolean is(String dialog) {
        return page.parameter("do").filter(dialog::equals).isPresent();
    }

    public boolean isChanging() {
        return is("change");
    }

    public boolean isRestricting() {
        return is("restrict");
    }

    public boolean isClosing() {
        return is("close");
    }

    public String change() {
        page.compared(form::setSeen, () -> keeping.change(fundView.getId(), form.getSeen(), form.terms()));
        return page.done(fundView.getUrl(), "fund.changed");
    }

    public String restrict() {
        keeping.restrict(fundView.getId(), kind, terms);
        return page.done(fundView.getUrl(), "fund.restricted");
    }

    public String close() {
        YearMonth wanted;
        try {
            wanted = YearMonth.parse(Checks.requiredText(month, "month", 7));
        } catch (java.time.DateTimeException noMonth) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "month");
        }
        closing.close(fundView.getId(), wanted, why);
        return page.done(fundView.getUrl(), "fund.closedNow");
    }

    public List<RestrictionKind> getKinds() {
        return Arrays.stream(RestrictionKind.values()).filter(one -> one != RestrictionKind.UNRESTRICTED).toList();
    }

    public List<WithoutReconciliation> getReasons() {
        return List.of(WithoutReconciliation.values());
    }

    public WithoutReconciliation getWhy() {
        return why;
    }

    public void setWhy(WithoutReconciliation why) {
        this.why = why;
    }

    public FundForm getForm() {
        return form;
    }

    public RestrictionKind getKind() {
        return kind;
    }

    public void setKind(RestrictionKind kind) {
        this.kind = kind;
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
