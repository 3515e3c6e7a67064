package org.tanggol.banking;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.ledger.FundId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** An account of a fund at a bank: what it is called, and the last four digits of its number. The whole number is nowhere. */
@Entity
@DynamicUpdate      // a key rotation may have closed the name anew meanwhile
@Table(name = "bank_account")
class BankAccount extends AggregateRoot<BankAccountId> {

    private static final String TABLE = "bank_account";
    private static final String NAME = "name_p2";
    private static final String DIGITS = "digits_p2";
    private static final int LONGEST_NAME = 120;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BankAccountId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund_id", updatable = false))
    private FundId fund;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = NAME))
    private Confidential name;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = DIGITS))
    private Confidential digits;
    @Column(name = "compared_from", updatable = false)
    private LocalDate comparedFrom;
    @Column(name = "opened_by", updatable = false)
    private UUID openedBy;
    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    protected BankAccount() { }

    /** @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG; FOUR_DIGITS for anything but four digits */
    BankAccount(FundId fund, String name, String lastFour, LocalDate comparedFrom, OrganizationVault.Box box, MemberId by, Instant now) {
        this.id = BankAccountId.next();
        this.fund = fund;
        this.name = box.close(TABLE, NAME, id.value(), Checks.requiredText(name, "name", LONGEST_NAME));
        String four = Checks.requiredText(lastFour, "digits", LONGEST_NAME);
        if (!four.matches("[0-9]{4}")) {
            throw new RuleViolation(Rule.FOUR_DIGITS, "digits");
        }
        this.digits = box.close(TABLE, DIGITS, id.value(), four);
        this.comparedFrom = Checks.required(comparedFrom, "comparedFrom");
        this.openedBy = by.value();
        this.openedAt = now;
    }

    String name(OrganizationVault.Box box) {
        return box.open(TABLE, NAME, id.value(), name);
    }

    String digits(OrganizationVault.Box box) {
        return box.open(TABLE, DIGITS, id.value(), digits);
    }

    @Override
    public BankAccountId id() {
        return id;
    }

    FundId fund() {
        return fund;
    }

    LocalDate comparedFrom() {
        return comparedFrom;
    }
}
