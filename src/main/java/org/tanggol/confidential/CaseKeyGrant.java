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

/** A case's data key, wrapped for one recipient: the own organization now, partner organizations and users later. */
@Entity
@Table(name = "case_key_grant")
@IdClass(CaseKeyGrant.Key.class)
class CaseKeyGrant {

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
    @Id
    @Column(name = "recipient_kind")
    private String recipientKind;
    @Id
    @Column(name = "recipient_id")
    private UUID recipient;
    private byte[] wrapped;
    @Column(name = "key_version")
    private int keyVersion;

    protected CaseKeyGrant() { }

    /** @param keyVersion of the organization's key that wraps */
    CaseKeyGrant(CaseFileId file, String tier, int version, UUID organization, byte[] wrapped, int keyVersion) {
        this.caseFile = file.value();
        this.tier = tier;
        this.version = version;
        this.recipientKind = "ORG";
        this.recipient = organization;
        this.wrapped = wrapped.clone();
        this.keyVersion = keyVersion;
    }

    record Key(UUID caseFile, String tier, int version, String recipientKind, UUID recipient) implements Serializable {
        Key() {
            this(null, null, 0, null, null);
        }
    }
}
