package org.tanggol.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A case file that has been joined with another: nothing but where it went on. Whoever has the old id is led there. */
@Entity
@Immutable
@Table(name = "case_file")
class FormerFile {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CaseFileId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "merged_into"))
    private CaseFileId mergedInto;

    protected FormerFile() { }
}
