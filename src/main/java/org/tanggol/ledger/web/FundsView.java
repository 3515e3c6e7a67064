package org.tanggol.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tanggol.ledger.BooksChecking;
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
    BooksChecking checking;

    @Inject
    Page page;

    private final FundForm form = new FundForm();
    private List<LedgerQueries.FundRow> funds;
    private Optional<BooksChecking.Check> check;

    public List<LedgerQueries.FundRow> getFunds() {
        if (funds == null) {
            funds = queries.funds();
        }
        return funds;
    }

    /** The last nightly check of the books; null before the first. */
    public BooksChecking.Check getCheck() {
        if (check == null) {
            check = checking.last();
        }
        return check.orElse(null);
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
