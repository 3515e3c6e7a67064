package org.tanggol.people;

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
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;

/** A partner's own id of a case file, as it is stored. */
@Entity
@Immutable
@Table(name = "external_id")
class ExternalId {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Column(name = "system_name")
    private String system;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "value_p2"))
    private Confidential value;
    @Column(name = "value_index")
    private byte[] valueIndex;
    @Column(name = "added_at")
    private Instant addedAt;

    protected ExternalId() { }

    ExternalId(UUID id, CaseFileId file, String system, Confidential value, byte[] valueIndex, Instant now) {
        this.id = id;
        this.file = file;
        this.system = system;
        this.value = value;
        this.valueIndex = valueIndex.clone();
        this.addedAt = now;
    }

    /** Where the value lies. */
    static Cell cell(CaseFileId file, UUID id) {
        return new Cell(file, "external_id", "value_p2", id);
    }
}
