package org.tanggol.custody;

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
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * What somebody asserted about the authority for a detention, on record as it was said. Whether a person may get a bond hearing is contested from
 * circuit to circuit and changes by the month, so nothing here computes it, and a newer assertion takes no older one away. It belongs to custody and
 * not to a matter before a court: ICE asserts an authority before there is any, and a federal court does in a habeas matter.
 */
@Entity
@Table(name = "bond_assertion")
public class BondAssertion extends AggregateRoot<BondAssertionId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BondAssertionId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Circuit circuit;
    @Column(name = "on_day", updatable = false)
    private LocalDate on;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "standing_p2", updatable = false))
    private Confidential standing;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "authority_p2", updatable = false))
    private Confidential authority;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "cited_p2", updatable = false))
    private Confidential cited;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "asserted_by_p2", updatable = false))
    private Confidential assertedBy;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "court_p2", updatable = false))
    private Confidential court;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "document_p2", updatable = false))
    private Confidential document;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "argued_p2", updatable = false))
    private Confidential argued;
    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;
    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;
    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "withdrawn_why_p2"))
    private Confidential withdrawnWhy;

    protected BondAssertion() { }

    /** A closed text of this row. */
    enum Text {
        STANDING, AUTHORITY, CITED, ASSERTED_BY, COURT, DOCUMENT, ARGUED, WITHDRAWN_WHY;

        /** What the house wrote down about it: for whoever may read notes. */
        boolean isNote() {
            return this == DOCUMENT || this == ARGUED || this == WITHDRAWN_WHY;
        }

        Cell cell(CaseFileId file, BondAssertionId id) {
            return new Cell(file, "bond_assertion", name().toLowerCase(Locale.ROOT) + "_p2", id.value());
        }
    }

    /** Closes the text of one column. */
    interface Closing {
        Confidential close(Text column, String text);
    }

    BondAssertion(BondAssertionId id, CaseFileId file, AssertionEntry entry, Closing closing, MemberId by, Instant now) {
        this.id = id;
        this.file = file;
        this.circuit = entry.circuit();
        this.on = entry.on();
        this.standing = closing.close(Text.STANDING, entry.standing().name());
        this.authority = closing.close(Text.AUTHORITY, entry.authority().name());
        this.cited = closing.close(Text.CITED, entry.cited());
        this.assertedBy = closing.close(Text.ASSERTED_BY, entry.assertedBy());
        this.court = closing.close(Text.COURT, entry.court());
        this.document = closing.close(Text.DOCUMENT, entry.document());
        this.argued = closing.close(Text.ARGUED, entry.argued());
        this.recordedBy = by.value();
        this.recordedAt = now;
    }

    /** It was recorded wrongly. It stays to be seen, with the reason. @throws RuleViolation ASSERTION_WITHDRAWN */
    void withdraw(Confidential why, MemberId by, Instant now) {
        if (withdrawnAt != null) {
            throw new RuleViolation(Rule.ASSERTION_WITHDRAWN);
        }
        withdrawnWhy = why;
        withdrawnBy = by.value();
        withdrawnAt = now;
    }

    Confidential text(Text column) {
        return switch (column) {
            case STANDING -> standing;
            case AUTHORITY -> authority;
            case CITED -> cited;
            case ASSERTED_BY -> assertedBy;
            case COURT -> court;
            case DOCUMENT -> document;
            case ARGUED -> argued;
            case WITHDRAWN_WHY -> withdrawnWhy;
        };
    }

    @Override
    public BondAssertionId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    Circuit circuit() {
        return circuit;
    }

    LocalDate on() {
        return on;
    }

    MemberId recordedBy() {
        return new MemberId(recordedBy);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    MemberId withdrawnBy() {
        return withdrawnBy == null ? null : new MemberId(withdrawnBy);
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
