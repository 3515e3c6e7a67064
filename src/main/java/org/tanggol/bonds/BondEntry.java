package org.tanggol.bonds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;

/** One step of a bond as it was recorded: the day, the source, the paper, and the journal it made. Never changed. */
@Entity
@Immutable
@Table(name = "bond_step")
class BondEntry {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id"))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "bond_id"))
    private BondId bond;
    private int number;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BondStep step;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BondOutcome outcome;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BondFunding funding;
    @Column(name = "on_day")
    private LocalDate on;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BondSource source;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "document_p2"))
    private Confidential document;
    @Column(name = "amount_cents")
    private Long amount;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CancellationReason reason;
    @Column(name = "journal_id")
    private UUID journal;
    @Column(name = "co_funder_id")
    private UUID coFunder;
    @Column(name = "obligor_id")
    private UUID obligor;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected BondEntry() { }

    /** @param document closed for {@link #cell} @param journal what it posted, or null */
    BondEntry(UUID id, Bond bond, int number, Happened what, Confidential document, JournalId journal, MemberId by, Instant now) {
        this.id = id;
        this.file = bond.file();
        this.bond = bond.id();
        this.number = number;
        this.step = what.step();
        this.outcome = bond.outcome();
        this.funding = bond.funding();
        this.on = what.on();
        this.source = what.source();
        this.document = document;
        this.amount = what.amount() == null ? null : Long.valueOf(what.amount().cents());
        this.dueOn = what.dueOn();
        this.reason = what.reason();
        this.journal = journal == null ? null : journal.value();
        this.coFunder = what.coFunder() == null ? null : what.coFunder().value();
        this.obligor = what.obligor() == null ? null : what.obligor().value();
        this.recordedBy = by.value();
        this.recordedAt = now;
    }

    static Cell cell(CaseFileId file, UUID id) {
        return new Cell(file, "bond_step", "document_p2", id);
    }

    UUID id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    BondId bond() {
        return bond;
    }

    int number() {
        return number;
    }

    BondStep step() {
        return step;
    }

    LocalDate on() {
        return on;
    }

    BondSource source() {
        return source;
    }

    Confidential document() {
        return document;
    }

    Money amount() {
        return amount == null ? null : new Money(amount);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    CancellationReason reason() {
        return reason;
    }

    JournalId journal() {
        return journal == null ? null : new JournalId(journal);
    }

    PartyId coFunder() {
        return coFunder == null ? null : new PartyId(coFunder);
    }

    ObligorId obligor() {
        return obligor == null ? null : new ObligorId(obligor);
    }

    MemberId recordedBy() {
        return new MemberId(recordedBy);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
