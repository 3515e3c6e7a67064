package org.tanggol.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What a treasurer does with a fund. One public method is one use case, one transaction; what moves money is posted in it, and refused as {@link Ledger#post} says. */
@ApplicationScoped
@Transactional
public class FundKeeping {

    @PersistenceContext
    EntityManager em;

    @Inject
    FundShelf funds;

    @Inject
    Ledger ledger;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A new fund, with nothing in it. */
    @Requires(Permission.KEEP_FUNDS)
    public FundId open(FundTerms terms) {
        Instant now = clock.instant();
        Fund fund = new Fund(terms, funds.box(), caller.member(), now);
        funds.add(fund);
        funds.add(FundRestriction.none(fund.id(), caller.member(), now));
        em.flush();
        em.unwrap(Session.class).doWork(connection -> beginBooks(new Books(connection, caller.organization().value())));
        audit.record(AuditAction.FUND_OPENED, null, fund.id().value());
        return fund.id();
    }

    /** With the first fund of an organization. */
    private void beginBooks(Books books) throws SQLException {
        books.execute("insert ignore into ledger_head (org_id, seq, hash) values (?, 0, ?)", caller.organization().value(), Books.NO_HASH);
    }

    /** @param seen the version the caller was looking at @throws RuleViolation VERSION_CONFLICT */
    @Requires(Permission.KEEP_FUNDS)
    public void change(FundId id, long seen, FundTerms terms) {
        Fund fund = funds.fund(id);
        fund.requireVersion(seen);
        fund.describe(terms, funds.box());
        audit.record(AuditAction.FUND_CHANGED, null, id.value(), terms.minimumReserve());
    }

    /** Money that is given from now on may be under it. */
    @Requires(Permission.KEEP_FUNDS)
    public RestrictionId restrict(FundId id, RestrictionKind kind, String terms) {
        em.lock(funds.fund(id), LockModeType.OPTIMISTIC_FORCE_INCREMENT);       // whoever has seen the fund has not seen this
        FundRestriction restriction = FundRestriction.by(id, kind, terms, funds.box(), caller.member(), clock.instant());
        funds.add(restriction);
        audit.record(AuditAction.RESTRICTION_ADDED, null, id.value(), kind);
        return restriction.id();
    }

    /** P1. @param restriction of the giver, or null for none */
    @Requires(Permission.KEEP_FUNDS)
    public Posted receiveGift(FundId fund, RestrictionId restriction, Money amount, Voucher voucher) {
        return ledger.post(voucher, Posting.giftReceived(funds.pot(fund, restriction), amount.toPost("amount")));
    }

    /** P2, from somebody who has not lent before or until another day. @param maturesOn null for a loan without a day */
    @Requires(Permission.KEEP_FUNDS)
    public Posted borrow(FundId fund, String lenderName, LocalDate maturesOn, Money amount, Voucher voucher) {
        funds.fund(fund);
        Lender lender = new Lender(fund, lenderName, maturesOn, funds.box(), caller.member(), clock.instant());
        funds.add(lender);
        return ledger.post(voucher, Posting.loanDrawn(funds.free(fund), lender.id(), amount.toPost("amount")));
    }

    /** P2, more from the same lender. */
    @Requires(Permission.KEEP_FUNDS)
    public Posted borrowMore(FundId fund, PartyId lender, Money amount, Voucher voucher) {
        return ledger.post(voucher, Posting.loanDrawn(funds.free(fund), funds.lender(fund, lender).id(), amount.toPost("amount")));
    }

    /** P2. @throws RuleViolation OWED_LESS */
    @Requires(Permission.KEEP_FUNDS)
    public Posted repay(FundId fund, PartyId lender, Money amount, Voucher voucher) {
        return ledger.post(voucher, Posting.loanRepaid(funds.free(fund), funds.lender(fund, lender).id(), amount.toPost("amount")));
    }

    /** P3. */
    @Requires(Permission.KEEP_FUNDS)
    public Posted fillReserve(FundId fund, RestrictionId restriction, Money amount, Voucher voucher) {
        return ledger.post(voucher, Posting.reserveFilled(funds.pot(fund, restriction), amount.toPost("amount")));
    }

    /** P3. @throws RuleViolation RESERVE_MINIMUM where less than the fund's minimum would be left: that is changed first */
    @Requires(Permission.KEEP_FUNDS)
    public Posted releaseReserve(FundId fund, RestrictionId restriction, Money amount, Voucher voucher) {
        Posted posted = ledger.post(voucher, Posting.reserveReleased(funds.pot(fund, restriction), amount.toPost("amount")));
        if (!posted.repeated() && ledger.balance(fund, Account.CASH_IN_RESERVE).compareTo(funds.fund(fund).minimumReserve()) < 0) {
            throw new RuleViolation(Rule.RESERVE_MINIMUM, "amount");
        }
        return posted;
    }

    /** P9: what cash available cannot bear comes from the reserve. */
    @Requires(Permission.KEEP_FUNDS)
    public Posted payFee(FundId fund, Money amount, Voucher voucher) {
        return ledger.post(voucher, Posting.bankFee(funds.free(fund), amount.toPost("amount")));
    }

    /** P21. */
    @Requires(Permission.KEEP_FUNDS)
    public Posted meetRestriction(FundId fund, RestrictionId restriction, Money amount, Voucher voucher) {
        FundRestriction met = funds.restriction(fund, Checks.required(restriction, "restriction"), "restriction");
        if (met.kind() == RestrictionKind.UNRESTRICTED) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "restriction", "DONOR, GEOGRAPHY, PROGRAM");
        }
        return ledger.post(voucher, Posting.restrictionMet(new Pot(fund, met.id()), funds.free(fund), amount.toPost("amount")));
    }

    /** A journal was wrong: another one undoes it, whole and once. @throws RuleViolation JOURNAL_OF_BOND where a bond's state hangs on it; JOURNAL_REVERSED, REVERSAL_FINAL, REVERSED_TOO_EARLY */
    @Requires(Permission.KEEP_FUNDS)
    public Posted reverse(JournalId journal, Voucher voucher) {
        if (ledger.isOfBond(journal)) {
            throw new RuleViolation(Rule.JOURNAL_OF_BOND);
        }
        return ledger.post(voucher, ledger.reversalOf(journal));
    }
}
