package org.tanggol.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.ledger.FundId;
import org.tanggol.platform.RuleViolation;

/** Which accounts at a bank a fund has. */
@ApplicationScoped
@Transactional
public class BankKeeping {

    @Inject
    BankShelf shelf;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * @param lastFour digits of its number
     * @param comparedFrom the first local day whose lines are compared; what the books have before counts as seen by the bank
     * @throws RuleViolation NOT_FOUND, FIELD_MISSING, FIELD_TOO_LONG, FOUR_DIGITS
     */
    @Requires(Permission.KEEP_FUNDS)
    public BankAccountId open(FundId fund, String name, String lastFour, LocalDate comparedFrom) {
        shelf.requireFund(fund);
        BankAccount account = new BankAccount(fund, name, lastFour, comparedFrom, shelf.box(), caller.member(), clock.instant());
        shelf.add(account);
        audit.record(AuditAction.BANK_ACCOUNT_OPENED, null, account.id().value(), comparedFrom);
        return account.id();
    }
}
