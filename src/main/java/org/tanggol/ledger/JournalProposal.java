package org.tanggol.ledger;

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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Entries that one person made by hand. A second person posts exactly these, which the print of all they saw proves, or refuses them; they are never changed, only proposed anew. */
@Entity
@DynamicUpdate      // a key rotation may have closed the text anew meanwhile
@Table(name = "journal_proposal")
class JournalProposal extends AggregateRoot<ProposalId> {

    private static final String TABLE = "journal_proposal";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProposalId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund_id", updatable = false))
    private FundId fund;
    @Column(name = "on_day", updatable = false)
    private LocalDate on;
    @Column(updatable = false)
    private String entries;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "text_p2"))
    private Confidential text;
    @Column(name = "content_hash", updatable = false)
    private byte[] print;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProposalState state;
    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;
    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;

    protected JournalProposal() { }

    /** @param print of posting and voucher */
    JournalProposal(ProposalId id, Posting posting, Voucher voucher, byte[] print, OrganizationVault.Box box, MemberId by, Instant now) {
        this.id = id;
        this.fund = posting.fund();
        this.on = voucher.on();
        this.entries = JournalPrint.lines(posting.lines());
        this.text = JournalText.of(voucher).close(box, TABLE, id.value());
        this.print = print.clone();
        this.state = ProposalState.PROPOSED;
        this.proposedBy = by.value();
        this.proposedAt = now;
    }

    /** @throws RuleViolation STATE_TRANSITION_REFUSED when it was decided already, SECOND_PERSON for whoever proposed it */
    void post(MemberId by, Instant now) {
        requireProposed();
        if (by.value().equals(proposedBy)) {
            throw new RuleViolation(Rule.SECOND_PERSON);
        }
        decide(ProposalState.POSTED, by, now);
    }

    /** By anybody who may propose or post. @throws RuleViolation STATE_TRANSITION_REFUSED */
    void refuse(MemberId by, Instant now) {
        requireProposed();
        decide(ProposalState.REFUSED, by, now);
    }

    private void decide(ProposalState how, MemberId by, Instant now) {
        state = how;
        decidedBy = by.value();
        decidedAt = now;
    }

    private void requireProposed() {
        if (state != ProposalState.PROPOSED) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
    }

    Posting posting() {
        return Posting.manual(fund, lines(), id);
    }

    List<Line> lines() {
        return JournalPrint.read(entries);
    }

    Voucher voucher(OrganizationVault.Box box) {
        JournalText opened = JournalText.open(box, TABLE, id.value(), text);
        return new Voucher(on, opened.document(), opened.memo(), "proposal " + id);
    }

    byte[] print() {
        return print.clone();
    }

    @Override
    public ProposalId id() {
        return id;
    }

    FundId fund() {
        return fund;
    }

    MemberId proposedBy() {
        return new MemberId(proposedBy);
    }

    Instant proposedAt() {
        return proposedAt;
    }
}
