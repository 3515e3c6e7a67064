package org.tanggol.ledger.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.JournalProposing;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.ledger.Side;
import org.tanggol.ledger.Voucher;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The dialog in which entries are made by hand, for a second person to post. */
@Named
@RequestScoped
public class ManualJournalView {

    private static final int ROWS = 6;

    @Inject
    JournalProposing proposing;

    @Inject
    FundView fundView;

    @Inject
    Page page;

    @Inject
    Say say;

    private final List<Row> rows = new ArrayList<>();
    private LocalDate on;
    private String document;
    private String memo;

    /** A line as typed; one without amounts is none. */
    public static class Row {

        private final int number;
        private Account account;
        private UUID restriction;
        private String debit;
        private String credit;

        Row(int number) {
            this.number = number;
        }

        public int getNumber() {
            return number;
        }

        public Account getAccount() {
            return account;
        }

        public void setAccount(Account account) {
            this.account = account;
        }

        public UUID getRestriction() {
            return restriction;
        }

        public void setRestriction(UUID restriction) {
            this.restriction = restriction;
        }

        public String getDebit() {
            return debit;
        }

        public void setDebit(String debit) {
            this.debit = debit;
        }

        public String getCredit() {
            return credit;
        }

        public void setCredit(String credit) {
            this.credit = credit;
        }

        private boolean isEmpty() {
            return account == null && blank(debit) && blank(credit);
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }

        /** @throws RuleViolation FIELD_MISSING without an account or an amount, LEDGER_UNBALANCED with two */
        private JournalProposing.Entered entered() {
            if (account == null || blank(debit) && blank(credit)) {
                throw new RuleViolation(Rule.FIELD_MISSING, "lines");
            }
            if (!blank(debit) && !blank(credit)) {
                throw new RuleViolation(Rule.LEDGER_UNBALANCED, "lines");
            }
            boolean debited = !blank(debit);
            return new JournalProposing.Entered(account, restriction == null ? null : new RestrictionId(restriction), debited ? Side.DEBIT : Side.CREDIT, Money.typed(debited ? debit : credit, "lines"));
        }
    }

    @PostConstruct
    void begin() {
        on = say.getToday();
        for (int i = 1; i <= ROWS; i++) {
            rows.add(new Row(i));
        }
    }

    public boolean isProposing() {
        return page.parameter("do").filter("journal"::equals).isPresent();
    }

    public String propose() {
        List<JournalProposing.Entered> entered = rows.stream().filter(row -> !row.isEmpty()).map(Row::entered).toList();
        proposing.propose(fundView.getId(), entered, new Voucher(on, document, memo, null));
        return page.done(fundView.getUrl(), "fund.proposed");
    }

    /** Accounts that are not kept for each bond or party: those move with their events. */
    public List<Account> getAccounts() {
        return Arrays.stream(Account.values()).filter(account -> !account.isOfBonds() && !account.isOfParties()).toList();
    }

    public List<Row> getRows() {
        return rows;
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
}
