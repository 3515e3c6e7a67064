package org.tanggol.banking;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Ids;

/** A month of a fund in which bank and books agreed, with the sums of that moment. Never changed. */
@Entity
@Immutable
@Table(name = "bank_reconciliation")
class Reconciliation {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund_id"))
    private FundId fund;
    private LocalDate month;
    @Column(name = "closing_cents")
    private long closing;
    @Column(name = "book_cents")
    private long book;
    @Column(name = "transit_cents")
    private long transit;
    @Column(name = "foreign_cents")
    private long foreign;
    @Column(name = "finished_by")
    private UUID finishedBy;
    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Reconciliation() { }

    Reconciliation(FundId fund, YearMonth month, Comparison compared, MemberId by, Instant now) {
        this.id = Ids.next();
        this.fund = fund;
        this.month = month.atDay(1);
        this.closing = compared.closing().cents();
        this.book = compared.book().cents();
        this.transit = compared.transit().cents();
        this.foreign = compared.foreign().cents();
        this.finishedBy = by.value();
        this.finishedAt = now;
    }

    UUID id() {
        return id;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    Money closing() {
        return new Money(closing);
    }

    Money book() {
        return new Money(book);
    }

    Money transit() {
        return new Money(transit);
    }

    Money foreign() {
        return new Money(foreign);
    }

    MemberId finishedBy() {
        return new MemberId(finishedBy);
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
