package org.tanggol.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.FundKeeping;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.platform.faces.Page;

/** The funds of the organization, and opening one. */
@Named
@RequestScoped
public class FundsView {

    @Inject
    LedgerQueries queries;

    @Inject
    FundKeeping keeping;

    @Inject
    Page page;

    private final FundForm form = new FundForm();
    private List<LedgerQueries.FundRow> funds;

    public List<LedgerQueries.FundRow> getFunds() {
        if (funds == null) {
            funds = queries.funds();
        }
        return funds;
    }

    /** Whether the dialog is asked for. */
    public boolean isOpening() {
        return page.parameter("do").filter("open"::equals).isPresent();
    }

    public String open() {
        FundId fund = keeping.open(form.terms());
        return page.done("/funds/fund?fund=" + fund, "funds.opened");
    }

    public FundForm getForm() {
        return form;
    }
}
