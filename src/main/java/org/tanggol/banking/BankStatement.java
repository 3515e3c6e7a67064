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
import org.tanggol.ledger.Money;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A file of the bank. What was in it lies in its lines; the file itself is kept, closed, only while its columns are not confirmed. */
@Entity
@DynamicUpdate      // a key rotation may have closed the content anew meanwhile
@Table(name = "bank_statement")
class BankStatement extends AggregateRoot<StatementId> {

    private static final String TABLE = "bank_statement";
    private static final String CONTENT = "content_p2";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StatementId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private BankAccountId account;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private StatementFormat format;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StatementState state;
    @Column(name = "file_print", updatable = false)
    private byte[] print;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = CONTENT))
    private Confidential content;
    @Column(name = "closing_cents")
    private Long closing;
    @Column(name = "closing_on")
    private LocalDate closingOn;
    @Column(name = "line_count")
    private int lines;
    @Column(name = "added_count")
    private int added;
    @Column(name = "uploaded_by", updatable = false)
    private UUID uploadedBy;
    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    protected BankStatement() { }

    BankStatement(BankAccountId account, StatementFormat format, byte[] file, byte[] print, OrganizationVault.Box box, MemberId by, Instant now) {
        this.id = StatementId.next();
        this.account = account;
        this.format = format;
        this.state = StatementState.WAITING;
        this.print = print;
        this.content = box.close(TABLE, CONTENT, id.value(), file);
        this.uploadedBy = by.value();
        this.uploadedAt = now;
    }

    /** The file, while it waits. @throws RuleViolation STATE_TRANSITION_REFUSED once it has been read */
    byte[] file(OrganizationVault.Box box) {
        if (state != StatementState.WAITING) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        return box.openBytes(TABLE, CONTENT, id.value(), content);
    }

    /** @param newLines of them, those that were not here yet */
    void read(StatementContent said, int newLines) {
        state = StatementState.READ;
        content = null;
        closing = said.closing() == null ? null : Long.valueOf(said.closing().cents());
        closingOn = said.closing() == null ? null : said.closingOn();
        lines = said.entries().size();
        added = newLines;
    }

    @Override
    public StatementId id() {
        return id;
    }

    BankAccountId account() {
        return account;
    }

    StatementFormat format() {
        return format;
    }

    StatementState state() {
        return state;
    }

    Money closing() {
        return closing == null ? null : new Money(closing);
    }

    LocalDate closingOn() {
        return closingOn;
    }

    int lines() {
        return lines;
    }

    int added() {
        return added;
    }

    MemberId uploadedBy() {
        return new MemberId(uploadedBy);
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
