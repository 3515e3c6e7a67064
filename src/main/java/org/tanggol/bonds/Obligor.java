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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.ledger.FundId;
import org.tanggol.platform.AggregateRoot;

/** Under whose name bonds are posted: the creditor of the Treasury, to whom ICE writes. */
@Entity
@DynamicUpdate      // what was not changed is not written back: a key rotation may have closed it anew meanwhile
@Table(name = "obligor")
class Obligor extends AggregateRoot<ObligorId> {

    private static final String TABLE = "obligor";
    private static final String NAME = "name_p2";
    private static final String MAILBOX = "mailbox_p2";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ObligorId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ObligorKind kind;
    @Column(name = "fund_id", updatable = false)
    private UUID fund;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = NAME))
    private Confidential name;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = MAILBOX))
    private Confidential mailbox;
    @Column(name = "reader_id")
    private UUID reader;
    @Column(name = "added_by", updatable = false)
    private UUID addedBy;
    @Column(name = "added_at", updatable = false)
    private Instant addedAt;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Obligor() { }

    Obligor(ObligorEntry entry, OrganizationVault.Box box, MemberId by, Instant now) {
        this.id = ObligorId.next();
        this.kind = entry.kind();
        this.fund = entry.fund() == null ? null : entry.fund().value();
        this.addedBy = by.value();
        this.addedAt = now;
        describe(entry, box, now);
    }

    /** Name, mailbox and reader; what kind it is stays. */
    void describe(ObligorEntry entry, OrganizationVault.Box box, Instant now) {
        touch(now);
        name = box.close(TABLE, NAME, id.value(), entry.name());
        mailbox = box.close(TABLE, MAILBOX, id.value(), entry.mailbox());
        reader = entry.reader() == null ? null : entry.reader().value();
    }

    /** An address or a letter was added: whoever has seen the obligor has not seen that. */
    void touch(Instant now) {
        updatedAt = now;
    }

    ObligorEntry entry(OrganizationVault.Box box) {
        return new ObligorEntry(kind, fund == null ? null : new FundId(fund), name(box), box.open(TABLE, MAILBOX, id.value(), mailbox), reader == null ? null : new MemberId(reader));
    }

    String name(OrganizationVault.Box box) {
        return box.open(TABLE, NAME, id.value(), name);
    }

    @Override
    public ObligorId id() {
        return id;
    }

    ObligorKind kind() {
        return kind;
    }
}
