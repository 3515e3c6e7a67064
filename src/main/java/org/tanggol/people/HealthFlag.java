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

/** What everybody who speaks with or about the person has to know: an illness, a danger, a secret. */
@Entity
@Table(name = "health_flag")
public class HealthFlag extends AggregateRoot<HealthFlagId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HealthFlagId id;
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
    private HealthKind kind;
    private boolean urgent;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "text_p2"))
    private Confidential text;
    @Column(name = "added_at")
    private Instant addedAt;

    protected HealthFlag() { }

    /** @param urgent drawn in red: somebody may come to harm if it is overlooked */
    public HealthFlag(HealthFlagId id, Person of, HealthKind kind, boolean urgent, Confidential text, Instant addedAt) {
        this.id = id;
        this.file = of.file();
        this.person = of.id();
        this.kind = kind;
        this.urgent = urgent;
        this.text = text;
        this.addedAt = addedAt;
    }

    /** Where a confidential column lies. */
    static Cell cell(CaseFileId file, HealthFlagId id, String column) {
        return new Cell(file, "health_flag", column, id.value());
    }

    @Override
    public HealthFlagId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }
}
