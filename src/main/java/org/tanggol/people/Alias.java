package org.tanggol.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;

/** Another name of a person: searched like the name, because papers under it keep coming. */
@Entity
@Table(name = "alias")
public class Alias extends AggregateRoot<AliasId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AliasId id;
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
    private AliasKind kind;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "name_p2"))
    private Confidential name;

    protected Alias() { }

    /** @param name closed for {@link #cell} */
    public Alias(AliasId id, Person of, AliasKind kind, Confidential name) {
        this.id = id;
        this.file = of.file();
        this.person = of.id();
        this.kind = kind;
        this.name = name;
    }

    /** Where a confidential column lies. */
    static Cell cell(CaseFileId file, AliasId id, String column) {
        return new Cell(file, "alias", column, id.value());
    }

    @Override
    public AliasId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }
}
