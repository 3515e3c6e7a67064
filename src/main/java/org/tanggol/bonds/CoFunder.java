package org.tanggol.bonds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Somebody who pays a part of one bond: family, congregation, another fund. The books know them by this id. */
@Entity
@Table(name = "bond_co_funder")
class CoFunder extends AggregateRoot<PartyId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PartyId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "bond_id", updatable = false))
    private BondId bond;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "name_p2", updatable = false))
    private Confidential name;
    @Column(name = "share_cents", updatable = false)
    private long share;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private CoFunderReturn returned;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CoFunderState state;
    @Column(name = "due_cents")
    private long due;
    @Column(name = "named_by", updatable = false)
    private UUID namedBy;
    @Column(name = "named_at", updatable = false)
    private Instant namedAt;

    protected CoFunder() { }

    /** @param name closed for {@link #cell} */
    CoFunder(PartyId id, Bond bond, CoFunderEntry entry, Confidential name, MemberId by, Instant now) {
        this.id = id;
        this.file = bond.file();
        this.bond = bond.id();
        this.name = name;
        this.share = entry.share().cents();
        this.returned = entry.returned();
        this.state = CoFunderState.PROMISED;
        this.namedBy = by.value();
        this.namedAt = now;
    }

    static Cell cell(CaseFileId file, PartyId id) {
        return new Cell(file, "bond_co_funder", "name_p2", id.value());
    }

    /** @throws RuleViolation CO_FUNDER_STATE, which names where the share is */
    void require(CoFunderState wanted) {
        if (state != wanted) {
            throw new RuleViolation(Rule.CO_FUNDER_STATE, "coFunder", state);
        }
    }

    void moved(CoFunderState to) {
        state = to;
    }

    /** The refund has come. @param owed to them from now on; nothing for whoever gave for good */
    void refunded(Money owed) {
        due = owed.cents();
        state = owed.isZero() ? CoFunderState.KEPT : CoFunderState.DUE;
    }

    @Override
    public PartyId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    BondId bond() {
        return bond;
    }

    Confidential name() {
        return name;
    }

    Money share() {
        return new Money(share);
    }

    CoFunderReturn returned() {
        return returned;
    }

    CoFunderState state() {
        return state;
    }

    Money due() {
        return new Money(due);
    }

    /** What moves when the next thing happens to the share. */
    Money moves() {
        return due > 0 ? due() : share();
    }
}
