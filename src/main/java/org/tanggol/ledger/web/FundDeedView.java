package org.tanggol.ledger.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.FundKeeping;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.ledger.Voucher;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The dialog of whatever moves money of a fund. A form that is sent twice posts once: it carries a key that is new each time the dialog opens. */
@Named
@RequestScoped
public class FundDeedView {

    @Inject
    FundKeeping keeping;

    @Inject
    LedgerQueries queries;

    @Inject
    FundView fundView;

    @Inject
    Page page;

    @Inject
    Say say;

    private String amount;
    private UUID restriction;
    private UUID lender;
    private String lenderName;
    private LocalDate maturesOn;
    private LocalDate on;
    private String document;
    private String memo;
    private String key;
    private List<LedgerQueries.LenderRow> lenders;

    @PostConstruct
    void begin() {
        on = say.getToday();
        key = Ids.next().toString();
    }

    /** What the dialog is for; null for none. */
    public FundDeed getDeed() {
        return page.choice("do", FundDeed.class).orElse(null);
    }

    /** The journal that is to be undone. */
    public LedgerQueries.JournalRow getJournal() {
        return getDeed() == FundDeed.REVERSE ? queries.journal(page.id("journal", JournalId::new)) : null;
    }

    public String save() {
        FundId fund = fundView.getId();
        FundDeed deed = getDeed();
        Money sum = deed.isAmountAsked() ? Money.typed(amount, "amount") : null;
        RestrictionId under = restriction == null ? null : new RestrictionId(restriction);
        PartyId from = deed.isLenderAsked() ? new PartyId(Checks.required(lender, "lender")) : null;
        Voucher voucher = new Voucher(on, document, memo, "page " + key);
        switch (deed) {
            case GIFT -> keeping.receiveGift(fund, under, sum, voucher);
            case FEE -> keeping.payFee(fund, sum, voucher);
            case FILL -> keeping.fillReserve(fund, under, sum, voucher);
            case RELEASE -> keeping.releaseReserve(fund, under, sum, voucher);
            case BORROW -> keeping.borrow(fund, lenderName, maturesOn, sum, voucher);
            case BORROW_MORE -> keeping.borrowMore(fund, from, sum, voucher);
            case REPAY -> keeping.repay(fund, from, sum, voucher);
            case MET -> keeping.meetRestriction(fund, under, sum, voucher);
            case REVERSE -> keeping.reverse(page.id("journal", JournalId::new), voucher);
        }
        return page.done(fundView.getUrl(), "fund.posted");
    }

    public List<LedgerQueries.LenderRow> getLenders() {
        if (lenders == null) {
            lenders = queries.lenders(fundView.getId());
        }
        return lenders;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public UUID getRestriction() {
        return restriction;
    }

    public void setRestriction(UUID restriction) {
        this.restriction = restriction;
    }

    public UUID getLender() {
        return lender;
    }

    public void setLender(UUID lender) {
        this.lender = lender;
    }

    public String getLenderName() {
        return lenderName;
    }

    public void setLenderName(String lenderName) {
        this.lenderName = lenderName;
    }

    public LocalDate getMaturesOn() {
        return maturesOn;
    }

    public void setMaturesOn(LocalDate maturesOn) {
        this.maturesOn = maturesOn;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getMemo() {
        return memo;
    }

    public void setMemo(String memo) {
        this.memo = memo;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
