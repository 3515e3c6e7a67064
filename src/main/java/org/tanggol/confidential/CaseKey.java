package org.tanggol.confidential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;

/** That a case file has a data key of a tier and version, and whether it still encrypts. The key itself is in {@link CaseKeyGrant}. */
@Entity
@Table(name = "case_key")
@IdClass(CaseKey.Key.class)
class CaseKey {

    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Id
    @Column(name = "case_id")
    private UUID caseFile;
    @Id
    private String tier;
    @Id
    private int version;
    private String state;

    protected CaseKey() { }

    CaseKey(CaseFileId file, String tier, int version) {
        this.caseFile = file.value();
        this.tier = tier;
        this.version = version;
        this.state = "ACTIVE";
    }

    record Key(UUID caseFile, String tier, int version) implements Serializable {
        Key() {
            this(null, null, 0);
        }
    }
}
