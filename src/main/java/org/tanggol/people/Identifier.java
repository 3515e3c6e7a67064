package org.tanggol.people;

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
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;

/** A number somebody gave the person: DHS, a jail, a court. */
@Entity
@Table(name = "identifier")
public class Identifier extends AggregateRoot<IdentifierId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private IdentifierId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", updatable = false))
    private PersonId person;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private IdentifierType type;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "value_p2"))
    private Confidential value;
    @Column(name = "value_index")
    private byte[] valueIndex;
    @Column(name = "added_at")
    private Instant addedAt;

    protected Identifier() { }

    /** @param valueIndex blind index; of A-numbers only */
    public Identifier(IdentifierId id, Person of, IdentifierType type, Confidential value, byte[] valueIndex, Instant addedAt) {
        this.id = id;
        this.file = of.file();
        this.person = of.id();
        this.type = type;
        this.value = value;
        this.valueIndex = valueIndex == null ? null : valueIndex.clone();
        this.addedAt = addedAt;
    }

    /** Where a confidential column lies. */
    static Cell cell(CaseFileId file, IdentifierId id, String column) {
        return new Cell(file, "identifier", column, id.value());
    }

    public IdentifierType type() {
        return type;
    }

    @Override
    public IdentifierId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }
}
