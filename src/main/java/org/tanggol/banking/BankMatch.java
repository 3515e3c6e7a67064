package org.tanggol.banking;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.JournalId;
import org.tanggol.platform.Ids;

/** That a line of the bank is this journal, or part of it these. A journal is one line at most. */
@Entity
@Immutable
@Table(name = "bank_match")
class BankMatch {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "line_id"))
    private BankLineId line;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund_id"))
    private FundId fund;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "journal_id"))
    private JournalId journal;
    @Column(name = "matched_by")
    private UUID matchedBy;
    @Column(name = "matched_at")
    private Instant matchedAt;

    protected BankMatch() { }

    BankMatch(BankLine line, JournalId journal, MemberId by, Instant now) {
        this.id = Ids.next();
        this.line = line.id();
        this.fund = line.fund();
        this.journal = journal;
        this.matchedBy = by.value();
        this.matchedAt = now;
    }

    BankLineId line() {
        return line;
    }

    JournalId journal() {
        return journal;
    }
}
