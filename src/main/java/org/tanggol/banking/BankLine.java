package org.tanggol.banking;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Money;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** One line of a bank's statement, stored once however often a file has it, and what was said about it. */
@Entity
@DynamicUpdate      // a key rotation may have closed the text anew meanwhile
@Table(name = "bank_line")
class BankLine extends AggregateRoot<BankLineId> {

    private static final int LONGEST_REASON = 300;

    private static final String TABLE = "bank_line";
    private static final String TEXT = "text_p2";
    private static final String REASON = "reason_p2";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BankLineId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private BankAccountId account;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund_id", updatable = false))
    private FundId fund;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "statement_id", updatable = false))
    private StatementId statement;
    @Column(name = "on_day", updatable = false)
    private LocalDate on;
    @Column(name = "amount_cents", updatable = false)
    private long amount;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = TEXT))
    private Confidential text;
    @Column(name = "line_print", updatable = false)
    private byte[] print;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BankLineState state;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = REASON))
    private Confidential reason;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;

    protected BankLine() { }

    BankLine(BankAccount account, BankStatement statement, StatementContent.Entry entry, byte[] print, OrganizationVault.Box box) {
        this.id = BankLineId.next();
        this.account = account.id();
        this.fund = account.fund();
        this.statement = statement.id();
        this.on = entry.on();
        this.amount = entry.amount().cents();
        this.text = box.close(TABLE, TEXT, id.value(), entry.text());
        this.print = print;
        this.state = BankLineState.OPEN;
    }

    private void requireOpen() {
        if (state != BankLineState.OPEN) {
            throw new RuleViolation(Rule.BANK_LINE_DECIDED);
        }
    }

    /** It is one journal of the books, or several. @throws RuleViolation BANK_LINE_DECIDED */
    void match(MemberId by, Instant now) {
        requireOpen();
        state = BankLineState.MATCHED;
        decidedBy = by.value();
        decidedAt = now;
    }

    /** @param why in words @throws RuleViolation BANK_LINE_DECIDED, FIELD_MISSING, FIELD_TOO_LONG */
    void isNotOurs(String why, OrganizationVault.Box box, MemberId by, Instant now) {
        requireOpen();
        reason = box.close(TABLE, REASON, id.value(), Checks.requiredText(why, "reason", LONGEST_REASON));
        state = BankLineState.NOT_OURS;
        decidedBy = by.value();
        decidedAt = now;
    }

    /** Nothing is said about it any more. */
    void reopen() {
        if (state == BankLineState.OPEN) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        state = BankLineState.OPEN;
        reason = null;
        decidedBy = null;
        decidedAt = null;
    }

    String text(OrganizationVault.Box box) {
        return box.open(TABLE, TEXT, id.value(), text);
    }

    String reason(OrganizationVault.Box box) {
        return box.open(TABLE, REASON, id.value(), reason);
    }

    @Override
    public BankLineId id() {
        return id;
    }

    BankAccountId account() {
        return account;
    }

    FundId fund() {
        return fund;
    }

    LocalDate on() {
        return on;
    }

    Money amount() {
        return new Money(amount);
    }

    BankLineState state() {
        return state;
    }

    MemberId decidedBy() {
        return decidedBy == null ? null : new MemberId(decidedBy);
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
